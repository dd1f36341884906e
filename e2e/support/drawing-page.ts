import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectReadable } from './readable.ts';

/** A file as a test gives it to the page. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The page as a person uses it: by the names of its buttons, fields and regions. */
export class DrawingPage {
  constructor(readonly page: Page) {}

  button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });
  field = (name: string): Locator => this.page.getByLabel(name, { exact: true });
  /** An element on the canvas. */
  element = (name: string): Locator => this.page.getByRole('group', { name }).first();
  get code(): Locator {
    return this.page.getByRole('region', { name: 'Code preview' });
  }
  get diagram(): Locator {
    return this.page.getByRole('region', { name: 'Diagram', exact: true });
  }
  get problems(): Locator {
    return this.page.getByRole('list', { name: 'Problems' });
  }

  get console() {
    const pane = this.page.getByRole('region', { name: 'Console', exact: true });
    const field = pane.getByRole('textbox', { name: 'Command' });
    return {
      field,
      output: pane.getByRole('log'),
      candidates: pane.getByRole('status'),
      say: async (line: string): Promise<void> => {
        await field.fill(line);
        await field.press('Enter');
      },
    };
  }

  /** Everything that is shown now can be read and named, in light and in dark. */
  readable = (state: string): Promise<void> => expectReadable(this.page, state);

  async visit(): Promise<void> {
    await this.page.goto('./');
    await expect(this.button('Add domain')).toBeVisible();
  }

  /** Reloads the page once all is saved. */
  async reload(): Promise<void> {
    await expect(this.page.locator('.saved-state')).toHaveAttribute('data-status', 'saved');
    await this.page.reload();
  }

  async startEmpty(): Promise<void> {
    await this.button('New').click();
    await expect(this.page.locator('.react-flow__node')).toHaveCount(0);
  }

  async showPane(
    name: 'Code' | 'Diagrams' | 'Problems' | 'Checklist' | 'History' | 'Console',
  ): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** Adds a thing with its button and gives it a name. */
  async add(button: string, name: string): Promise<void> {
    await this.button(button).click();
    await this.rename(name);
  }

  /** Gives what is selected another name. */
  async rename(name: string): Promise<void> {
    await this.field('Name').fill(name);
    await this.field('Name').press('Enter');
    await expect(this.element(name)).toBeVisible();
  }

  async addService(domain: string, kind: string, name: string): Promise<void> {
    await this.select(domain);
    await this.add(kind, name);
  }

  /** Clicks the upper left of an element, where its name stands. */
  async select(name: string): Promise<void> {
    await this.element(name).click({ position: { x: 60, y: 14 } });
    await expect(this.field('Name')).toHaveValue(name);
  }

  /** Selects nothing, so that the inspector leaves the canvas, and brings everything into view. */
  async lookAtAll(): Promise<void> {
    await this.selectNothing();
    await this.button('Fit view').click();
    await this.page.waitForTimeout(400);
  }

  /** Where an element stands on the screen. */
  box = async (name: string): Promise<Box> => {
    const box = await this.element(name).boundingBox();
    if (box === null) throw new Error(`${name} is not on the screen`);
    return box;
  };

  /** Takes something at a point and lets it go at another. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** Drags an element, held where its name stands, to a point of another or of the canvas. */
  async dragTo(name: string, to: Point): Promise<void> {
    const { x, y } = await this.box(name);
    await this.drag({ x: x + 60, y: y + 14 }, to);
  }

  /** The row of an element in the outline. */
  row = (name: string): Locator =>
    this.page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name, exact: true });

  /** Selects elements in the outline, where nothing covers them. */
  async selectRows(first: string, ...others: readonly string[]): Promise<void> {
    await this.row(first).click();
    for (const name of others) await this.row(name).click({ modifiers: ['Shift'] });
  }

  /** Finds a command or an element by its words, by keyboard, and takes the best. */
  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const field = this.page.getByRole('textbox', { name: 'Find a command or an element' });
    await expect(field).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
    await expect(field).toBeHidden();
  }

  /** Clicks where nothing is, so that nothing is selected. */
  async selectNothing(): Promise<void> {
    await this.page.locator('.react-flow__pane').click({ position: { x: 8, y: 8 } });
    await expect(this.page.getByRole('region', { name: 'Inspector' })).toHaveCount(0);
  }

  /** Drags from the right handle of one element to the left handle of another. */
  async connect(from: string, to: string): Promise<void> {
    await this.element(from).hover();
    const start = await centre(this.element(from).locator('.react-flow__handle-right'));
    const end = await centre(this.element(to).locator('.react-flow__handle-left'));
    await this.drag(start, end);
  }

  /** Opens a file of the bundle by its path. */
  async openBundleFile(path: string): Promise<void> {
    await this.page.locator(`[role="treeitem"][title=${JSON.stringify(path)}]`).click();
  }

  bundlePaths = (): Promise<readonly (string | null)[]> =>
    this.page
      .getByRole('tree', { name: 'Bundle files' })
      .getByRole('treeitem')
      .evaluateAll((items) => items.map((item) => item.getAttribute('title')));

  /** The text that the code preview shows now. */
  shownCode = async (): Promise<string> =>
    (await this.code.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ');

  /** The words of the picture that is shown now; a frame that goes away meanwhile is read anew. */
  shownPicture = async (): Promise<string> => {
    const words = this.diagram.locator('iframe').last().contentFrame().locator('svg text');
    let shown = '';
    await expect(async () => {
      shown = (await words.allTextContents()).join('\n');
    }).toPass();
    return shown;
  };

  /** Downloads the bundle, by its button if nothing else is said; gives its files by path. */
  async download(
    ask = (): Promise<void> => this.button('Download bundle').click(),
  ): Promise<ReadonlyMap<string, string>> {
    const coming = this.page.waitForEvent('download');
    await ask();
    const bytes = await readFile(await (await coming).path());
    const text = new TextDecoder();
    return new Map(
      Object.entries(unzipSync(bytes)).map(([path, file]) => [path, text.decode(file)]),
    );
  }

  /** Opens a file from the disk: a path, or content made here. */
  async openFile(file: GivenFile | string): Promise<void> {
    const coming = this.page.waitForEvent('filechooser');
    await this.button('Open file').click();
    await (await coming).setFiles(typeof file === 'string' ? file : { ...file });
  }
}

const centre = async (locator: Locator): Promise<{ x: number; y: number }> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('an element is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
