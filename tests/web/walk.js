// Through every screen of the later modes by the mirror, one path for whoever wants to look at each of them.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {byMirror, quiet, shows} from './browser.js';

const wordsOf = (lang) => JSON.parse(readFileSync(new URL(`../../assets/text/${lang}.json`, import.meta.url), 'utf8'));
const words = {'zh-CN': wordsOf('zh'), en: wordsOf('en')};
const games = {'zh-CN': '护腰有道', en: 'Backwise'};

/// What each screen of the walk is called: the words with this id.
const titles = {
  settings: 'settings.title', progress: 'keep.title', about: 'about.title', calculator: 'calc.title', own: 'own.title',
  'lift-ways': 'lift.face.situation', 'lift-guess': 'lift.face.predict', 'lift-compared': 'lift.face.compare', 'lift-situation': 'lift.face.situation',
  'lift-pose': 'lift.face.pose', 'lift-mended': 'lift.face.pose', 'lift-raise': 'lift.face.lift', 'lift-lifted': 'lift.face.compare',
  habits: 'habits.title', 'habit-': 'new.title', hourglass: 'glass.title',
};

function titleOf(name, lang) {
  const key = Object.keys(titles).filter((one) => name.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  return key && words[lang][titles[key]].say.replaceAll('|', '');
}

/// The document's language, and its title and first heading, which name the screen.
async function isNamed(page, name) {
  const {lang, title, headings} = await page.evaluate(() => ({lang: document.documentElement.lang, title: document.title,
    headings: [...document.querySelectorAll('#mirror h1')].map((one) => one.textContent)}));
  const [heading] = headings, wanted = titleOf(name, lang);
  assert.equal(headings.length, 1, `${name} has one first heading: ${headings}`);
  assert.equal(title, heading === games[lang] ? heading : `${heading} · ${games[lang]}`, name);
  if (wanted) assert.equal(heading, wanted, name);
}

/// Wants each screen to be named, and calls `show` with a name at each; begins and ends at the map.
export async function walk(page, show) {
  const look = async (name) => (await isNamed(page, name), await show(name));
  const tap = async (id) => {
    // Where there is room for one step only, its middle leads on to the next.
    for (let next = 0; next < 5 && id.startsWith('step.') && !(await shows(page, id)); ++next) await byMirror(page, 'step.next');
    await byMirror(page, id);
  };
  const back = async (times = 1) => {
    for (let i = 0; i < times; ++i) await page.goBack(), await quiet(page);
  };
  const see = async (name, ...ids) => {
    for (const id of ids) await tap(id);
    await look(name);
  };
  await see('settings', 'settings');
  await see('progress', 'settings.progress');
  await back();
  await see('about', 'settings.about');
  await back(2);
  await courier(see, back);
  await radar(see, back);
  await lab(see, back);
  await habits(see, back);
}

async function courier(see, back) {
  await see('courier-build', 'stop.courier');
  await see('courier-ring', 'piece.1');
  await see('courier-built', 'piece.0');
  await see('courier-fact', 'courier.go');
  await back();
}

async function radar(see, back) {
  await see('case', 'stop.triage');
  await see('case-picked', 'care.home');
  await see('case-explained', 'triage.confirm');
  await see('case-next', 'fact.next');
  await back();
}

async function lab(see, back) {
  await see('lab', 'stop.lift');
  await see('calculator', 'lab.calculator');
  await see('calculator-tasks', 'calc.add');
  await back();
  await see('own-measures-off', 'lab.who');
  await see('own-measures', 'own.use');
  await see('own-measures-cleared', 'own.clear');
  await back();
  await see('lift-ways', 'scene.1');
  await see('lift-guess', 'lift.go');
  await see('lift-compared', 'guess.1', 'lift.guess');
  await see('lift-situation', 'lift.done', 'scene.2');
  await see('lift-pose', 'lift.go');
  await see('lift-mended', ...Array(2).fill('step.feet.more'), ...Array(3).fill('step.away.less'),
    ...Array(5).fill('step.knees.more'), 'step.turn.less');
  await see('lift-raise', 'lift.pose_go');
  await see('lift-lifted', ...Array(6).fill('lift.raise'));
  await see('lab-played', 'lift.done');
  await back();
}

async function habits(see, back) {
  await see('habits-none', 'stop.habits');
  await see('habit-what', 'habits.add');
  await see('habit-own-words', 'new.own');
  await back();
  await see('habit-when', 'offer.up-each-hour');
  await see('habit-how-often', 'cue.hour');
  await see('habits', 'new.done');
  await see('habits-marked', 'mark.up-each-hour.0');
  await see('habit', 'more.up-each-hour');
  await back();
  await see('guide', 'guide.up-each-hour');
  await back();
  await see('hourglass', 'glass');
  await back(2);
}
