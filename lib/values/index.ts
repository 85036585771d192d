export { cidrBlock, cidrContains, cidrOf, cidrSize, cidrsOverlap, formatCidr, parseCidr } from './cidr';
export type { Cidr } from './cidr';
export { byPlace, compareText } from './issue';
export type { Issue } from './issue';
export { didYouMean } from './near-miss';
export { UK_REGIONS } from './region';
export type { Cloud } from './region';
export { failure, success } from './result';
export type { Result } from './result';
