export { DefenderPlans } from './defender-plans';
export { GuardRails } from './guard-rails';
export { makeMonthlyBudget } from './monthly-budget';
export { Registrations } from './registrations';
