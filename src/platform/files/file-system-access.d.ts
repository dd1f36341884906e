/** Not in every browser, and so not in TypeScript's DOM. */
interface Window {
  readonly showDirectoryPicker?: (options?: {
    readonly id?: string;
    readonly mode?: 'read' | 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}
