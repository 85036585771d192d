import type { Severity } from '../../policy';
import type { Colour } from './components';

export const SEVERITY_COLOURS: Readonly<Record<Severity, Colour>> = {
  high: 'red',
  medium: 'orange',
  low: 'yellow',
};
