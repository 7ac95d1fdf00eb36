import { existsSync } from "node:fs";
import path from "node:path";
import { type Chooser, isThere, runChooser } from "./systemChooser.ts";

/** What is asked of the user: the words at the top and the path to begin with. */
export interface SaveQuestion {
  readonly title: string;
  readonly defaultPath: string;
}

/**
 * Asks with the system's own save dialog, where a command can show one: zenity or kdialog on Linux,
 * AppleScript on macOS, Windows Forms on Windows. Null when the user closed it. Where there is none
 * the answer is the offered path, numbered if need be, so that nothing is ever replaced unasked.
 */
export async function askSavePath(question: SaveQuestion): Promise<string | null> {
  const chooser = choosersOf(process.platform, question).find(({ command }) => isThere(command));
  if (chooser === undefined) return freePath(question.defaultPath);
  const { status, output } = await runChooser(chooser);
  if (status === 0 && output !== "") return output;
  return status === 1 || status === 0 ? null : freePath(question.defaultPath);
}

/** `file` itself while nothing has that name, else "name (2).ext", "name (3).ext" and so on. */
export function freePath(file: string): string {
  if (!existsSync(file)) return file;
  const [stem = "", ...extensions] = path.basename(file).split(".");
  const numbered = (number: number): string =>
    path.join(path.dirname(file), [`${stem} (${number})`, ...extensions].join("."));
  let number = 2;
  while (existsSync(numbered(number))) number += 1;
  return numbered(number);
}

function choosersOf(
  platform: NodeJS.Platform,
  { title, defaultPath }: SaveQuestion,
): readonly Chooser[] {
  if (platform === "darwin")
    return [
      {
        command: "osascript",
        // The words travel as arguments, never as part of the script.
        args: ["-e", appleScript, title, path.basename(defaultPath), path.dirname(defaultPath)],
      },
    ];
  if (platform === "win32")
    return [
      {
        command: "powershell.exe",
        args: ["-NoProfile", "-STA", "-Command", windowsScript],
        env: {
          ASK_TITLE: title,
          ASK_NAME: path.basename(defaultPath),
          ASK_FOLDER: path.dirname(defaultPath),
        },
      },
    ];
  return [
    {
      command: "zenity",
      args: [
        "--file-selection",
        "--save",
        "--confirm-overwrite",
        "--title",
        title,
        "--filename",
        defaultPath,
      ],
    },
    { command: "kdialog", args: ["--title", title, "--getsavefilename", defaultPath] },
  ];
}

const appleScript = `on run argv
  return POSIX path of (choose file name with prompt (item 1 of argv) default name (item 2 of argv) default location (POSIX file (item 3 of argv)))
end run`;

const windowsScript = `Add-Type -AssemblyName System.Windows.Forms
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$d = New-Object System.Windows.Forms.SaveFileDialog
$d.Title = $env:ASK_TITLE; $d.FileName = $env:ASK_NAME; $d.InitialDirectory = $env:ASK_FOLDER
if ($d.ShowDialog() -eq 'OK') { $d.FileName } else { exit 1 }`;
