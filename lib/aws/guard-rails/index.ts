export { GuardRails } from './guard-rails';
