export type { Asked, Clause, Context, Control, Finding, Severity } from './control';
export { evaluate } from './evaluate';
export { CONTROLS } from './register';
export { addressOf, applyWaivers, waiversInOrder } from './waivers';
export type { Judged } from './waivers';
export { RESIDUAL_RISKS } from './residual-risks';
export { TRAPS, trapsOf } from './traps';
export type { ResidualRisk } from './residual-risks';
export { placesOf } from './residency/places-of';
