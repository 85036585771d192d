import { leaves } from '../../template';
import type { Answer, Resource, Templates } from '../../template';

/** A property that says with which key something is encrypted. */
export type KeyLeaf = Answer & { readonly from: Resource };

/** Last names of properties by which the types of both clouds name a key. */
const NAMES_KEY =
  /^((Kms|KMS)(Master)?(Key)?(Id|ID|Arn|ARN)?|KMSMasterKeyI[dD]|Kms(Encryption)?Key(Arn|Id)?|KeyArn|KeyARN|KeyId|[A-Za-z]*EncryptionKey(Arn|Id)?|[A-Za-z]*KmsKey(Id|ID|Arn)?|DataVolumeKMSKeyId|ReplicaKmsKeyID|[a-z_]*kms(_master)?(_encryption)?_key(_id|_arn|_identifier)?|key_arn|encryption_key_arn|[a-z_]*key_vault_key_ids?|[a-z_]*managed_hsm_key_id|customer_managed_key_id|key_id|disk_encryption_set_id|key_vault_key_identifier|keyIdentifier|keyUrl|keyName|keyname|keyVaultKeyUri)$/;

/** What names a key and is not encrypted with it: policies, the names of keys, and who may use them. */
const NO_STORE =
  /^(AWS::KMS::|aws_kms_|AWS::IAM::|aws_iam_|azurerm_(role_|key_vault)|AWS::CloudWatch::|AWS::Config::)/;

const found = new WeakMap<Templates, KeyLeaf[]>();

/** Every property that names a key. */
export function leavesOf(templates: Templates): readonly KeyLeaf[] {
  const before = found.get(templates);
  if (before !== undefined) return before;
  const answers = templates
    .resources()
    .filter(({ type, mode }) => mode === 'managed' && !NO_STORE.test(type))
    .flatMap((from) =>
      leaves(from.properties)
        .filter(({ path }) => NAMES_KEY.test(lastName(path)) && !/(^|\.)(Statement|statement)\./.test(path))
        .map((leaf) => ({ ...leaf, from })),
    );
  found.set(templates, answers);
  return answers;
}

/** The name of a property; the place of an item of a list is none. */
function lastName(path: string): string {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name));
  return names.at(-1) ?? '';
}
