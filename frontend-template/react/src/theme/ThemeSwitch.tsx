import { useState, type ReactNode } from "react";
import { Icon } from "../components/Icon";
import { applyTheme, storedTheme, themes, type Theme } from "./theme";

const looks: Record<Theme, { label: string; icon: ReactNode }> = {
  system: { label: "System theme", icon: <Icon name="system" /> },
  light: { label: "Light theme", icon: <Icon name="sun" /> },
  dark: { label: "Dark theme", icon: <Icon name="moon" /> },
};

/** Three radio buttons, so that arrow keys move between them. */
export function ThemeSwitch() {
  const [chosen, setChosen] = useState(storedTheme);

  return (
    <fieldset className="flex rounded-full border border-line bg-sunken p-0.5">
      <legend className="sr-only">Theme</legend>
      {themes.map((theme) => (
        <label
          key={theme}
          title={looks[theme].label}
          className="grid size-8 cursor-pointer place-items-center rounded-full text-muted transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={theme === chosen}
            onChange={() => {
              applyTheme(theme);
              setChosen(theme);
            }}
            className="sr-only"
          />
          {looks[theme].icon}
          <span className="sr-only">{looks[theme].label}</span>
        </label>
      ))}
    </fieldset>
  );
}
