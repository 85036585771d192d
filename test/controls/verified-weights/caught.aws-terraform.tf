resource "aws_sagemaker_model" "bad_model" {
  primary_container {
    image          = "123456789012.dkr.ecr.eu-west-2.amazonaws.com/vllm@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
    model_data_url = "s3://weights/model.tar.gz"
    environment = {
      HF_MODEL_ID = "openai/gpt-oss-20b"
    }
  }
}
