export { AlertGroup } from './alert-group';
export { MetricAlerts } from './metric-alerts';
export { QueryAlerts } from './query-alerts';
export { TamperingAlerts } from './tampering-alerts';
