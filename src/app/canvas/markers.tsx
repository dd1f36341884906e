/** Arrow heads in the colour of their line. */
export const Markers = () => (
  <svg aria-hidden="true" className="markers">
    <defs>
      <marker
        id="arrow-closed"
        viewBox="0 0 10 10"
        refX="9"
        refY="5"
        markerWidth="9"
        markerHeight="9"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0.500 0.800L9.500 5L0.500 9.200z" fill="context-stroke" />
      </marker>
      <marker
        id="arrow-open"
        viewBox="0 0 12 12"
        refX="10"
        refY="6"
        markerWidth="11"
        markerHeight="11"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path
          d="M2 1.500L10.500 6L2 10.500"
          fill="none"
          stroke="context-stroke"
          strokeWidth="1.400"
        />
      </marker>
    </defs>
  </svg>
);
