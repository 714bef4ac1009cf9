import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ThemeSwitch } from "./ThemeSwitch";

const shown = () => document.documentElement.dataset.theme;

it("follows the system until a theme is chosen, and remembers the choice", async () => {
  const user = userEvent.setup();
  const { unmount } = render(<ThemeSwitch />);
  expect(screen.getByRole("radio", { name: "System theme" })).toBeChecked();
  expect(shown()).toBeUndefined();

  await user.click(screen.getByRole("radio", { name: "Dark theme" }));
  expect(shown()).toBe("dark");

  unmount();
  render(<ThemeSwitch />);
  expect(screen.getByRole("radio", { name: "Dark theme" })).toBeChecked();

  await user.click(screen.getByRole("radio", { name: "System theme" }));
  expect(shown()).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

it("works where storage is blocked", async () => {
  const blocked = () => {
    throw new DOMException("blocked", "SecurityError");
  };
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(blocked);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(blocked);
  render(<ThemeSwitch />);

  await userEvent.click(screen.getByRole("radio", { name: "Light theme" }));
  expect(shown()).toBe("light");
});
