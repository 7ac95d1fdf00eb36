import { type Chooser, isThere, runChooser } from "./systemChooser.ts";

/**
 * Asks for a folder with the system's own dialog, where a command can show one: zenity or kdialog on
 * Linux, AppleScript on macOS, Windows Forms on Windows. Null when the user closed it, or there is none.
 */
export async function askFolderPath(title: string): Promise<string | null> {
  const chooser = choosersOf(process.platform, title).find(({ command }) => isThere(command));
  if (chooser === undefined) return null;
  const { status, output } = await runChooser(chooser);
  return status === 0 && output !== "" ? output : null;
}

function choosersOf(platform: NodeJS.Platform, title: string): readonly Chooser[] {
  if (platform === "darwin")
    return [
      // The words travel as an argument, never as part of the script.
      { command: "osascript", args: ["-e", appleScript, title] },
    ];
  if (platform === "win32")
    return [
      {
        command: "powershell.exe",
        args: ["-NoProfile", "-STA", "-Command", windowsScript],
        env: { ASK_TITLE: title },
      },
    ];
  return [
    { command: "zenity", args: ["--file-selection", "--directory", "--title", title] },
    { command: "kdialog", args: ["--title", title, "--getexistingdirectory", "."] },
  ];
}

const appleScript = `on run argv
  return POSIX path of (choose folder with prompt (item 1 of argv))
end run`;

const windowsScript = `Add-Type -AssemblyName System.Windows.Forms
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$d = New-Object System.Windows.Forms.FolderBrowserDialog
$d.Description = $env:ASK_TITLE
if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath } else { exit 1 }`;
