export const recordingTexts = {
  'recording.audio': 'Audio, {length}',
  'recording.video': 'Video, {length}',
  'recording.seconds': '{count, plural, one {# second} other {# seconds}}',
  'recording.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'recording.captions': 'Captions',
  'recording.transcript': 'Transcript',
} as const
