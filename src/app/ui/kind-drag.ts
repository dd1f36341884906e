/** The type under which a service kind is dragged from the palette. */
export const KIND_DRAG_TYPE = 'application/x-flakegraph-kind';

/** The kind that is being dropped; `null` of anything else. */
export const draggedKind = (transfer: DataTransfer): string | null =>
  transfer.getData(KIND_DRAG_TYPE) || null;
