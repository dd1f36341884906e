import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import './pane-boundary.css';

interface Props {
  /** As a person calls it: `The canvas`. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a bug in one pane from taking the page along. */
export class PaneBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div role="alert" className="pane-boundary">
        <strong>{this.props.name} stopped working.</strong>
        <p>Your drawing is safe, and the rest of the page goes on.</p>
        <code>{error.message}</code>
        <Button variant="default" onClick={() => this.setState({ error: null })}>
          Show it again
        </Button>
      </div>
    );
  }
}
