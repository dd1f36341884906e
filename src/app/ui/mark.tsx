/** The mark: three nodes of a graph, drawn as a flake's arm. */
export const Mark = () => (
  <svg aria-hidden="true" width="26" height="26" viewBox="0 0 32 32" fill="none">
    <rect width="32" height="32" rx="8" fill="#4c53d6" />
    <path
      d="M16 5.500v21M6.900 10.750l18.200 10.500M25.100 10.750L6.900 21.250"
      stroke="#fff"
      strokeOpacity="0.55"
      strokeWidth="1.8"
      strokeLinecap="round"
    />
    <circle cx="16" cy="16" r="3.600" fill="#fff" />
    <circle cx="16" cy="6.500" r="2.400" fill="#fff" />
    <circle cx="24.200" cy="20.800" r="2.400" fill="#fff" />
    <circle cx="7.800" cy="20.800" r="2.400" fill="#fff" />
  </svg>
);
