export const frameTexts = {
  skip: 'Skip to main content',

  'title.error': 'Error: {title}',
  'title.of': '{title} – {school}',

  'alert.updated': 'Updated {day}',
  'alert.dismiss': 'Close',
  'alert.dismiss.what': 'Close: {title}',

  'menu.open': 'Menu',
  'menu.close': 'Close',
  'menu.section': 'In this section',
  'menu.in': 'Menu: {menu}',
  'menu.overview': '{label}: overview',

  breadcrumb: 'Breadcrumb',

  languages: 'Languages',
  'languages.untranslated': 'This page has not been translated yet. It is shown in {language}.',

  demonstration: 'Demonstration',

  'footer.school': 'How to reach {school} itself:',
  'footer.hours': 'Monday to Friday, {opens} to {closes}',
  'footer.copyright': '© {year} by {holder}',
  'footer.license': 'The texts of this demonstration are under the Apache License, Version 2.0.',
  'footer.storage':
    'This site sets no cookies for visitors. If you dismiss an alert or save a program, your browser remembers it in local storage.',
} as const
