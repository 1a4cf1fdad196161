export const alertsTexts = {
  'alert.kind.information': 'Notice',
  'alert.kind.warning': 'Alert',
  'alert.kind.emergency': 'Emergency',
  'alert.kind.drill': 'Drill',
  'alert.drill.title': 'This is a drill',
  'alert.drill.text': 'We are testing our alerts. Nothing has happened, and you do not have to do anything.',
  'alerts.feed': 'Alerts of {school}',
  'emergency.contact': 'Contact us',
  'emergency.pages': 'Other pages',
  'emergency.ask': 'Ask a question',
  'emergency.short':
    'This is a short front page for the time of the emergency. All other pages are there as usual.',
} as const
