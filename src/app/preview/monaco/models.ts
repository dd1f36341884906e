import { minimalEdit } from '../minimal-edit.ts';
import { languageOf, monaco } from './monaco.ts';

type Model = monaco.editor.ITextModel;
type ViewState = monaco.editor.ICodeEditorViewState;

/** Models kept besides the one shown; a bundle may have thousands of files. */
const KEPT = 12;

/** The texts of one editor: one model a file, so that each keeps its scroll and its folds. */
export interface Models {
  /** The model of a file, made to say `text` by the smallest edit. */
  show(path: string, text: string): Model;
  keepView(path: string, view: ViewState | null): void;
  viewOf(path: string): ViewState | null;
  dispose(): void;
}

const update = (model: Model, text: string): void => {
  const edit = minimalEdit(model.getValue(), text);
  if (edit === null) return;
  const start = model.getPositionAt(edit.start);
  const range = monaco.Range.fromPositions(start, model.getPositionAt(edit.end));
  model.applyEdits([{ range, text: edit.text }]);
};

/** Makes the models of one editor; `name` tells them from those of another. */
export const createModels = (name: string): Models => {
  const models = new Map<string, Model>();
  const views = new Map<string, ViewState | null>();

  const forgetOldest = (): void => {
    const [oldest] = models;
    if (models.size <= KEPT || oldest === undefined) return;
    oldest[1].dispose();
    models.delete(oldest[0]);
  };

  return {
    show: (path, text) => {
      const uri = monaco.Uri.from({ scheme: name, path: `/${path}` });
      const model = models.get(path) ?? monaco.editor.createModel(text, languageOf(path), uri);
      update(model, text);
      // Shown last, forgotten last.
      models.delete(path);
      models.set(path, model);
      forgetOldest();
      return model;
    },
    keepView: (path, view) => void views.set(path, view),
    viewOf: (path) => views.get(path) ?? null,
    dispose: () => {
      for (const model of models.values()) model.dispose();
      models.clear();
    },
  };
};
