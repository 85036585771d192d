export { AccountBaseline } from './account-baseline';
export { addAccountSetting } from './account-setting';
