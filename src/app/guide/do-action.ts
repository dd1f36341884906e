import { kindOf } from '../../core/catalog/index.ts';
import type { StepAction } from '../../core/checklist/steps.ts';
import { addDomain, addHost, addService } from '../store/additions.ts';
import type { AppStore } from '../store/use-store.tsx';
import type { Actions } from '../ui/actions.tsx';
import { askFocus, fieldTarget, showPane } from '../ui/side-state.ts';

/** Does what a step advises, or puts the keyboard where the person does it. */
export const doAction = (action: StepAction, store: AppStore, actions: Actions): void => {
  const { reveal } = store.getState();
  switch (action.type) {
    case 'add-domain':
      addDomain(store);
      break;
    case 'add-host':
      addHost(store);
      break;
    case 'add-kind': {
      const kind = kindOf(action.kind);
      if (kind !== null) addService(store, kind, action.domain);
      break;
    }
    case 'choose-service':
      reveal([action.domain]);
      askFocus('palette');
      break;
    case 'fill-field':
      reveal([action.element]);
      askFocus(fieldTarget(action.element, action.field));
      break;
    case 'show-problems':
      showPane('problems');
      break;
    case 'download':
      void actions.download();
  }
};
