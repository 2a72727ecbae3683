/**
 * Removes what a terminal would obey instead of show: escape sequences and other control characters.
 *
 * Why: values come from files that others may have edited; a value must never move the cursor, change colours or
 * set the window title (product.md §7). Tabs and line ends stay.
 */
export function stripControl(text: string): string {
  return text.replace(
    /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g,
    '',
  );
}
