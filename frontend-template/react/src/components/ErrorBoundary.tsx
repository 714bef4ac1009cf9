import { Component, type ReactNode } from "react";
import { Notice } from "./Notice";

interface State {
  failed: boolean;
}

/** Keeps an error of one part of the page from taking the rest with it. The root reports it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        title="This page stopped working."
        text="Try again, or reload the page."
        onRetry={() => {
          this.setState({ failed: false });
        }}
      />
    );
  }
}
