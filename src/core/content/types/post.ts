import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { address, day, line, slugPath, text } from '../fields.ts'
import { postKinds, richText } from '../blocks.ts'
import { picture, recording } from '../media-fields.ts'

/** Something that is dated and stands in lists, newest first: news, a message, a paper, a publication. Its key is its path. */
export const post = contentType({
  name: 'post',
  label: 'Post',
  plural: 'News and posts',
  version: 6,
  key: slugPath,
  path: (key) => `/${key}`,
  fields: z.strictObject({
    kind: z.enum(postKinds).meta({ label: 'Kind', initial: 'news' }),
    title: line({ label: 'Title' }),
    date: day({ label: 'Date', initial: 'today' }),
    summary: text({ label: 'In one or two sentences' }, 400),
    picture: picture({
      label: 'Picture',
      help: 'Above the text; cropped in lists, and where other sites show a link to it.',
    }).optional(),
    body: richText({ label: 'Text' }),
    recording: recording({ label: 'Recording', help: 'What plays on the page itself.' }).optional(),
    form: line(
      { label: 'Form', help: 'Such as Video, Report or Handbook; readers choose by it.' },
      60,
    ).optional(),
    topics: z.array(line({ label: 'Topic' }, 60)).meta({ label: 'Topics' }),
    department: line({ label: 'Department' }).optional(),
    isSample: z.boolean().optional().meta({ label: 'Sample', help: 'Said at the top of the post.' }),
    official: address({ label: 'Official page' }).optional(),
  }),
  title: (data) => data.title,
  summary: ({ body, official, recording, ...data }) => ({
    ...data,
    hasText: body.length > 0 || recording !== undefined,
    ...(recording && { recording: { kind: recording.kind, seconds: recording.seconds } }),
    official,
  }),
  // Versions 2, 3 and 5 only added fields that may be missing, version 4 marks within text.
  upgrade: { 2: (old) => old, 3: (old) => old, 4: (old) => old, 5: (old) => old, 6: (old) => old },
  date: (data) => new Date(`${data.date}T12:00:00Z`),
  topics: (data) => [`kind:${data.kind}`, ...data.topics],
})
