export const previewTexts = {
  'preview.note': 'Preview. This page is not published; this link works until {until}.',
} as const
