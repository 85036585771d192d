export { AlertTopic } from './alert-topic';
export { makeDashboard } from './dashboard';
export { EnvironmentAlarms } from './environment-alarms';
export { makeMonthlyBudget } from './monthly-budget';
export { ResidencyWatch } from './residency-watch';
