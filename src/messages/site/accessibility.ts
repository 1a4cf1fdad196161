/** The condition of the site, from the checks that ran at publishing. */
export const accessibilityTexts = {
  'accessibility.condition': 'What the checks say now',
  'accessibility.checked': 'Checked as they were published',
  'accessibility.browser': 'Checked with axe-core in an editor’s browser',
  'accessibility.warnings': 'Published with a warning',
  'accessibility.last': 'Last check',
  'accessibility.none': 'None yet',
  'accessibility.of': '{count} of {all}',
  'accessibility.how':
    'Each page is checked before it is published: headings, link texts, alternative texts and dead links by our server, and WCAG 2.2 AA with axe-core in the browser of the editor who publishes it. An error stops publishing. The result is kept with each version of a page. Pages that were taken over from an earlier site count as checked once they are published here.',
} as const
