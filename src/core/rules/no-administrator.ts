import { quote } from '../model/elements.ts';
import type { Fix } from '../projection.ts';
import { defineRule } from './define-rule.ts';

export const noAdministrator = defineRule({
  code: 'no-administrator',
  family: 'validation',
  severity: 'warning',
  why: 'When it breaks, somebody must be asked; and who administers a domain may log in to its machines.',
  source: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
  check: ({ deployment: { domains, people } }) => {
    const [only, ...others] = people.filter(({ person }) => person !== null);
    const named = only && others.length === 0 ? only.email || only.slug : null;
    return domains
      .filter(({ administrators }) => administrators.length === 0)
      .map(({ id, domain }) => {
        const fix: Fix | null =
          named !== null && only !== undefined
            ? {
                title: `Let ${quote(only.name)} administer it`,
                commands: [
                  {
                    type: 'update-domain',
                    domain_id: domain.domain_id,
                    changes: { administrator: named },
                  },
                ],
              }
            : null;
        return {
          message: `Nobody administers domain ${quote(domain.name)}.`,
          remedy: 'Give its administrator: an e-mail address or the user name of a person.',
          elements: [id],
          setting: 'administrator',
          ...(fix && { fix }),
        };
      });
  },
});
