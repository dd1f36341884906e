import { kindOf } from '../../core/catalog/index.ts';

const UNKNOWN =
  'M12 3l8 4.500v9L12 21l-8-4.500v-9zM12 16.500v.01M9.800 9.500a2.200 2.200 0 1 1 3.200 2c-.700.400-1 .900-1 1.700';

/** The icon of a kind in its role's colour; a question for a kind that this version does not know. */
export const KindIcon = (props: { kind: string; size?: number }) => {
  const kind = kindOf(props.kind);
  const size = props.size ?? 20;
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke={`var(--fg-role-${kind?.role ?? 'external'})`}
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={kind?.icon ?? UNKNOWN} />
    </svg>
  );
};
