import { CfnScalableTarget, CfnScalingPolicy } from 'aws-cdk-lib/aws-applicationautoscaling';
import type { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { CfnEndpoint, CfnEndpointConfig, CfnModel } from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import type { SageMakerEndpointPlan } from '../../blueprint';
import { inferenceAmiVersionFor } from '../../catalogue';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { KeptLogGroup } from '../kept-log-group';
import { bucketName } from '../names';
import { closedSecurityGroup, httpsToBuckets } from '../network';
import type { Network } from '../network';
import { makeExecutionRole } from './execution-role';

const VARIANT = 'primary';

/** Seconds: the longest that SageMaker allows. Weights of a large model take long to load. */
const START_SECONDS = 3600;

/**
 * Open weights on a SageMaker real-time endpoint. The container has no network at all; SageMaker itself fetches the
 * weights from the department's bucket, through its network, before the container starts.
 */
export class SelfHostedEndpoint extends Construct {
  readonly endpointName: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly environment: AwsEnvironment,
    private readonly plan: SageMakerEndpointPlan,
    network: Network,
    private readonly keys: EnvironmentKeys,
  ) {
    super(scope, id);
    const { blueprint } = environment;
    this.endpointName = `${blueprint.environment.name}-${plan.name}`;
    // What a model server prints can hold prompts, so it is kept as content.
    const log = new KeptLogGroup(this, 'Log', {
      logGroupName: `/aws/sagemaker/Endpoints/${this.endpointName}`,
      keyArn: keys.content.in(this),
      retentionDays: blueprint.logging.contentRetentionDays,
    });
    const model = this.makeModel(network, log);
    const config = this.makeConfig(model);
    const endpoint = new CfnEndpoint(this, 'Resource', {
      endpointName: this.endpointName,
      endpointConfigName: config.attrEndpointConfigName,
      // A new configuration keeps the number of instances that scaling arrived at.
      retainAllVariantProperties: true,
    });
    endpoint.node.addDependency(log);
    this.scale(endpoint);
  }

  private makeModel(network: Network, log: KeptLogGroup): CfnModel {
    const { environment } = this.environment.blueprint;
    const securityGroup: CfnSecurityGroup = closedSecurityGroup(this, 'SecurityGroup', {
      vpcId: network.vpcId.in(this),
      description: `Model containers of ${this.endpointName}: nothing in, only S3 out, for the weights.`,
      ingress: [],
      egress: [httpsToBuckets()],
    });
    const role = makeExecutionRole(this, 'Role', this.environment, this.plan, this.keys, log.arn);
    return new CfnModel(this, 'Model', {
      enableNetworkIsolation: true,
      executionRoleArn: role.attrArn,
      vpcConfig: {
        subnets: network.workloadSubnets.map((subnet) => subnet.id.in(this)),
        securityGroupIds: [securityGroup.attrGroupId],
      },
      primaryContainer: {
        image: this.plan.image,
        modelDataSource: {
          s3DataSource: {
            s3Uri: `s3://${bucketName(environment, 'weights')}/${this.plan.weights.prefix}`,
            s3DataType: 'S3Prefix',
            compressionType: 'None',
          },
        },
        environment: containerEnvironment(this.plan),
      },
      tags: [{ key: 'sovereign:weights-sha256', value: this.plan.weights.sha256 }],
    });
  }

  private makeConfig(model: CfnModel): CfnEndpointConfig {
    const { machine, instances, image, captured, name } = this.plan;
    const { environment } = this.environment.blueprint;
    // SageMaker refuses a key for machines with disks of their own; the machine encrypts those itself.
    const keyArn = (machine.localStorageGB ?? 0) > 0 ? undefined : this.keys.compute.in(this);
    return new CfnEndpointConfig(this, 'Config', {
      kmsKeyId: keyArn,
      productionVariants: [
        {
          variantName: VARIANT,
          modelName: model.attrModelName,
          instanceType: `ml.${machine.instanceType}`,
          initialInstanceCount: instances.min,
          initialVariantWeight: 1,
          inferenceAmiVersion: inferenceAmiVersionFor(image),
          enableSsmAccess: false,
          modelDataDownloadTimeoutInSeconds: START_SECONDS,
          containerStartupHealthCheckTimeoutInSeconds: START_SECONDS,
          routingConfig: { routingStrategy: 'LEAST_OUTSTANDING_REQUESTS' },
        },
      ],
      dataCaptureConfig: captured
        ? {
            enableCapture: true,
            initialSamplingPercentage: 100,
            destinationS3Uri: `s3://${bucketName(environment, 'content')}/capture/${name}`,
            kmsKeyId: this.keys.content.in(this),
            captureOptions: [{ captureMode: 'Input' }, { captureMode: 'Output' }],
          }
        : undefined,
    });
  }

  private scale(endpoint: CfnEndpoint): void {
    const { instances, invocationsPerInstance } = this.plan;
    const target = new CfnScalableTarget(this, 'Scaling', {
      serviceNamespace: 'sagemaker',
      scalableDimension: 'sagemaker:variant:DesiredInstanceCount',
      resourceId: `endpoint/${this.endpointName}/variant/${VARIANT}`,
      minCapacity: instances.min,
      maxCapacity: instances.max,
    });
    target.addResourceDependency(endpoint);
    new CfnScalingPolicy(this, 'ScalingPolicy', {
      policyName: `${this.endpointName}-invocations`,
      policyType: 'TargetTrackingScaling',
      scalingTargetId: target.ref,
      targetTrackingScalingPolicyConfiguration: {
        targetValue: invocationsPerInstance,
        predefinedMetricSpecification: { predefinedMetricType: 'SageMakerVariantInvocationsPerInstance' },
        // Instances take many minutes to load a model: do not let go of them quickly.
        scaleInCooldown: 1800,
        scaleOutCooldown: 300,
      },
    });
  }
}

/**
 * Nothing is fetched and nothing is reported: the libraries in the container are told so, though it has no network.
 * @see https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables
 * @see https://docs.vllm.ai/en/latest/usage/usage_stats.html
 */
function containerEnvironment({ machine, weights }: SageMakerEndpointPlan): Record<string, string> {
  const accelerators = String(Math.max(1, Math.floor(machine.accelerators)));
  return {
    HF_HUB_OFFLINE: '1',
    TRANSFORMERS_OFFLINE: '1',
    HF_HUB_DISABLE_TELEMETRY: '1',
    VLLM_NO_USAGE_STATS: '1',
    DO_NOT_TRACK: '1',
    // The same wish in the words of the two serving containers: use every accelerator of the machine.
    OPTION_TENSOR_PARALLEL_DEGREE: accelerators,
    SM_VLLM_TENSOR_PARALLEL_SIZE: accelerators,
    SOVEREIGN_WEIGHTS_SHA256: weights.sha256,
  };
}
