export const contentMailTexts = {
  'mail.content.content-mention.subject': '{name} mentioned you in a comment on “{title}”',
  'mail.content.content-mention.text': '{name} wrote in a comment on “{title}”:',
  'mail.content.review-asked.subject': '{name} asks for a review of “{title}”',
  'mail.content.review-asked.text': '{name} asks you to look at “{title}” before it is published.',
  'mail.content.review-published.subject': '“{title}” was approved and published',
  'mail.content.review-published.text': '{name} reviewed “{title}” and published it. The site shows it now.',
  'mail.content.review-returned.subject': '{name} sent “{title}” back to you',
  'mail.content.review-returned.text':
    '{name} reviewed “{title}” and asks for changes before it is published.',
  'mail.content.open': 'Open it at the desk',
  'mail.content.why':
    'You get this email because you edit the site. You can switch it off at the desk, under My work.',
} as const
