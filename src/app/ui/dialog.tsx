import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeyboardBack } from './use-keyboard-back.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: number | undefined;
  readonly children: ReactNode;
}

/** A dialog over the page. Its header is no landmark: the page has one banner. */
export const Dialog = ({ opened, onClose, title, size = 440, children }: Props) => {
  useKeyboardBack(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      transitionProps={{ duration: 120 }}
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header component="div">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
