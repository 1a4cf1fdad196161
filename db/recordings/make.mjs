// Makes the demo school's two recordings, a talk and a short film, from their scripts: voice by espeak-ng, slides by Chromium in the
// site's type, all joined by ffmpeg. Writes the files beside this one, and what the site must know of them into the posts.
// Run by hand, with ffmpeg and espeak-ng of the system: node db/recordings/make.mjs
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { drawMotif } from '../../src/site/engraving/motifs.ts'

const here = import.meta.dirname
const posts = path.join(here, '../seed/post/multimedia')
const fonts = path.join(here, '../../node_modules/@expo-google-fonts')
const work = mkdtempSync(path.join(tmpdir(), 'recordings-'))
const pause = 0.45
const [width, height] = [640, 360]

const talk = [
  'How to ask a question that gets an answer. A sample, spoken by a machine.',
  'Say first what you do now, in one sentence.',
  'Then say what you want to be able to do, in another.',
  'Name the program you have read about, even if you are not sure of it.',
  'Ask one thing at a time: cost, dates, or whether your degree counts.',
  'A person reads it, and answers by the day that your receipt names.',
]
const film = [
  ['A capstone in three minutes', 'A capstone in three minutes. A sample, spoken by a machine.', 'clock'],
  ['1  One question', 'Begin with the question, as a patient would ask it.', 'balance'],
  ['2  One figure', 'Show one figure, and say what each axis is.', 'chart'],
  ['3  What changed', 'Say what changed in the clinic, and for whom.', 'network'],
  ['Then stop', 'Then stop, and let people ask.', 'aperture'],
]

for (const old of readdirSync(here)) if (!old.endsWith('.mjs')) rmSync(path.join(here, old))

const spoken = speak(talk)
ffmpeg(['-i', spoken.file, '-ac', '1', '-b:a', '24k', '-ar', '22050'], 'how-to-ask.mp3')
describe('how-to-ask-a-question', {
  kind: 'audio',
  seconds: Math.round(spoken.seconds),
  files: [keep('how-to-ask.mp3', 'audio/mpeg')],
  transcript: talk,
})

const told = speak(film.map(([, said]) => said))
writeFileSync(
  path.join(here, 'capstone.vtt'),
  captions(
    told.cues,
    film.map(([, said]) => said),
  ),
)
const slides = await draw(film.map(([title, , motif]) => ({ title, motif })))
await sharp(slides[0]).webp({ quality: 70 }).toFile(path.join(here, 'capstone.webp'))
const inputs = slides.flatMap((slide, at) => ['-loop', '1', '-t', String(told.lengths[at] ?? 0), '-i', slide])
const joined = slides.map((_, at) => `[${at}:v]`).join('')
const filter = `${joined}concat=n=${slides.length}:v=1:a=0,fps=10,format=yuv420p[v]`
const both = [
  ...inputs,
  '-i',
  told.file,
  '-filter_complex',
  filter,
  '-map',
  '[v]',
  '-map',
  `${slides.length}:a`,
  '-shortest',
]
ffmpeg(
  [...both, '-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', '44', '-c:a', 'libopus', '-b:a', '16k'],
  'capstone.webm',
)
ffmpeg(
  [
    ...both,
    '-c:v',
    'libx264',
    '-crf',
    '34',
    '-preset',
    'veryslow',
    '-tune',
    'stillimage',
    '-c:a',
    'aac',
    '-b:a',
    '24k',
    '-ar',
    '22050',
    '-movflags',
    '+faststart',
  ],
  'capstone.mp4',
)
describe('a-capstone-in-three-minutes', {
  kind: 'video',
  seconds: Math.round(told.seconds),
  width,
  height,
  files: [keep('capstone.webm', 'video/webm'), keep('capstone.mp4', 'video/mp4')],
  poster: keep('capstone.webp', 'image/webp'),
  captions: keep('capstone.vtt', 'text/vtt'),
  transcript: film.map(([, said]) => said),
})
rmSync(work, { recursive: true })

/** Each sentence by itself, so that its time is known. */
function speak(sentences) {
  const name = path.join(work, createHash('sha256').update(sentences.join()).digest('hex').slice(0, 8))
  const parts = sentences.map((text, at) => {
    const raw = `${name}-${at}.raw.wav`
    const file = `${name}-${at}.wav`
    execFileSync('espeak-ng', ['-v', 'en-us', '-s', '150', '-w', raw, text])
    run('ffmpeg', ['-y', '-loglevel', 'error', '-i', raw, '-af', `apad=pad_dur=${pause}`, file])
    return file
  })
  const lengths = parts.map((file) =>
    Number(run('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file])),
  )
  writeFileSync(`${name}.txt`, parts.map((file) => `file '${file}'`).join('\n'))
  run('ffmpeg', [
    '-y',
    '-loglevel',
    'error',
    '-f',
    'concat',
    '-safe',
    '0',
    '-i',
    `${name}.txt`,
    `${name}.wav`,
  ])
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, each) => sum + each, 0))
  return {
    file: `${name}.wav`,
    lengths,
    seconds: lengths.reduce((sum, each) => sum + each, 0),
    cues: starts.map((start, at) => [start, start + lengths[at] - pause / 2]),
  }
}

function captions(cues, sentences) {
  const time = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23)
  return `WEBVTT\n\n${cues.map(([from, to], at) => `${time(from)} --> ${time(to)}\n${sentences[at]}\n`).join('\n')}`
}

async function draw(slides) {
  const font = readFileSync(
    path.join(fonts, 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  ).toString('base64')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: { width, height } })
  const files = []
  for (const [at, { title, motif }] of slides.entries()) {
    await page.setContent(`<style>
      @font-face { font-family: S; src: url(data:font/ttf;base64,${font}) }
      body { margin: 0; block-size: ${height}px; display: grid; grid-template-columns: 1fr 250px; align-items: center; background: #fbf9f7; color: #1d1a18; font: 400 44px/1.15 S; white-space: pre-wrap }
      p { margin: 0 0 0 44px } svg { inline-size: 230px; fill: none; stroke: #a51c30; stroke-width: .5 } svg .heavy { stroke-width: 1 }
    </style><p>${title}</p><svg viewBox="0 0 120 120">${drawMotif(motif)}</svg>`)
    await page.evaluate(() => document.fonts.ready)
    const file = path.join(work, `slide-${at}.png`)
    await page.screenshot({ path: file })
    files.push(file)
  }
  await browser.close()
  return files
}

/** Without dates or names of programs in it, so that the same script gives the same bytes. */
function ffmpeg(options, name) {
  run('ffmpeg', [
    '-y',
    '-loglevel',
    'error',
    ...options,
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    path.join(here, name),
  ])
}

function run(command, options) {
  return execFileSync(command, options, { encoding: 'utf8' })
}

function keep(name, type) {
  return {
    name: createHash('sha256')
      .update(readFileSync(path.join(here, name)))
      .digest('hex'),
    type,
  }
}

function describe(key, recording) {
  const file = path.join(posts, `${key}.json`)
  writeFileSync(
    file,
    `${JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), recording }, null, 2)}\n`,
  )
}
