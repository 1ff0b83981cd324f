const controls = /[\p{Cc}\p{Zl}\p{Zp}]/gu

/**
 * Writes control characters as `\u000a`: C0, DEL, C1 and Unicode's line separators. A caller chooses paths and ids, and could
 * otherwise add lines to a log or colours to a terminal.
 */
export function escapeControls(text: string): string {
  return text.replace(controls, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
