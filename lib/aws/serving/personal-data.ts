/**
 * Personal identifiers that a guardrail recognises and that a UK department would not want in a prompt. Names,
 * addresses and ages are left out: casework cannot be written about without them.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-sensitive-filters.html
 */
export const PERSONAL_DATA = [
  'UK_NATIONAL_HEALTH_SERVICE_NUMBER',
  'UK_NATIONAL_INSURANCE_NUMBER',
  'UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER',
  'CREDIT_DEBIT_CARD_NUMBER',
  'CREDIT_DEBIT_CARD_CVV',
  'INTERNATIONAL_BANK_ACCOUNT_NUMBER',
  'SWIFT_CODE',
  'PASSWORD',
  'PIN',
  'AWS_ACCESS_KEY',
  'AWS_SECRET_KEY',
] as const;
