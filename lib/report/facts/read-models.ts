import type { Templates } from '../../template';
import { awsMachines } from './machines-aws';
import { azureMachines } from './machines-azure';
import type { ModelsFacts } from './models';
import { bedrockModels, hostedOnAws } from './models-aws';
import { hostedOnAzure, openAiModels } from './models-azure';

/** The models that the templates let somebody call, and the machines with accelerators that they keep. */
export function readModels(templates: Templates): ModelsFacts {
  return {
    models: [
      ...bedrockModels(templates),
      ...hostedOnAws(templates),
      ...openAiModels(templates),
      ...hostedOnAzure(templates),
    ],
    machines: [...awsMachines(templates), ...azureMachines(templates)],
  };
}
