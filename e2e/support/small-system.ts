import type { DrawingPage } from './drawing-page.ts';
import { expect } from './test.ts';

const CHART = `flowchart LR
  subgraph Sales
    alpha --> beta
    beta --> gamma
    gamma --> alpha
  end
  subgraph Stock
    delta --> alpha
    epsilon
  end
`;

/** Two domains: a cycle of three services, one that needs it, and one that nothing needs. */
export const drawSmallSystem = async (drawing: DrawingPage): Promise<void> => {
  await drawing.openFile({ name: 'a.mmd', mimeType: 'text/plain', buffer: Buffer.from(CHART) });
  await drawing.page.getByRole('button', { name: 'Add 11 elements' }).click();
  await expect(drawing.page.locator('.react-flow__edge')).toHaveCount(4);
  await drawing.button('Dismiss').click();
  await drawing.button('Dismiss the guide').click();
  await drawing.lookAtAll();
};
