import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ErrorBoundary } from "./ErrorBoundary";

it("stands in for what broke, hands the error on, and tries again", async () => {
  let broken = true;
  const onCaughtError = vi.fn();
  function Part() {
    if (broken) throw new Error("broken part");
    return <p>works</p>;
  }
  render(
    <ErrorBoundary>
      <Part />
    </ErrorBoundary>,
    { onCaughtError },
  );

  expect(screen.getByRole("alert")).toHaveTextContent("stopped working");
  expect(onCaughtError).toHaveBeenCalledWith(
    expect.objectContaining({ message: "broken part" }),
    expect.anything(),
  );

  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("works")).toBeInTheDocument();
});
