import { kindOf } from '../../src/core/catalog/index.ts';
import { Drawing } from './drawing.ts';

/** A service of the kind, used from its own machine and from another, by its domain and another. */
export const drawn = (kind: string, open: boolean): Drawing => {
  const drawing = new Drawing();
  const here = drawing.host('here', '10.0.0.1');
  const there = drawing.host('there', 'fd00::2');
  const own = drawing.domain('own');
  const other = drawing.domain('other');
  const external = kindOf(kind)?.deployed === false;
  const subject = drawing.service(external ? null : own, 'subject', kind, {
    ...(external ? {} : { host_id: here }),
    offered: open,
    public: open,
    settings: external ? { address: 'api.example.com' } : {},
  });
  for (const [index, language] of (['rust', 'node', 'python', 'go'] as const).entries()) {
    const client = drawing.service(index % 2 ? own : other, `client ${language}`, 'application', {
      host_id: index < 2 ? here : there,
      settings: { language, port: 28_100 + index },
    });
    drawing.depends(client, subject);
    if (!external) drawing.depends(subject, client);
  }
  const container = drawing.service(other, 'boxed', 'container', {
    host_id: here,
    settings: { port: 28_200 },
  });
  drawing.depends(container, subject);
  return drawing;
};
