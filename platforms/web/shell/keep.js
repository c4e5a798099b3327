// Where progress lies: the save file's folder, copied between memory and the browser's IndexedDB.
// One copy at a time; a tab that does not hold the lock never copies.

const lockName = 'backwise', leftName = 'backwise.left';
const folder = '/save';

/// Resolves when this tab alone may play; `told` is called when another tab plays and this one must wait, `lost` when
/// another one has taken over from a tab that slept. Resolves to a function: whether this tab still holds.
export function holdAlone(told, lost) {
  if (navigator.locks) return holdLock(told);
  return holdName(told, lost);  // a page without https, as from a stick's small server, has no locks
}

function holdLock(told) {
  const untilTheTabIsGone = () => new Promise(() => {});
  return new Promise((resolve) => {
    const hold = () => (resolve(() => true), untilTheTabIsGone());
    navigator.locks.request(lockName, {ifAvailable: true}, (lock) => {
      if (lock) return hold();
      told();
      navigator.locks.request(lockName, hold);
      return undefined;
    });
  });
}

/// The tab whose name is written down plays, answers for itself, and writes down when it leaves. One that the browser
/// had put to sleep, or that has crashed, does not answer in time; when it wakes it finds another name there and never
/// copies again.
async function holdName(told, lost) {
  const channel = new BroadcastChannel(lockName);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const mine = `${Date.now()} ${Math.random()}`;
  const written = () => localStorage.getItem(lockName);
  const holds = () => written() === mine;
  const isTaken = () => new Promise((resolve) => {
    const before = written();
    if (!before || before === localStorage.getItem(leftName)) return resolve(false);
    channel.onmessage = (event) => event.data === 'mine' && resolve(true);
    channel.postMessage('whose?');
    setTimeout(() => resolve(written() !== before), 2000);  // a slow tab may be busy drawing
  });
  try {
    do {
      while (await isTaken()) told(), await pause(600);
      localStorage.setItem(lockName, mine);
      await pause(100);  // of two tabs that opened together the last to write stays
    } while (!holds());
  } catch (error) {
    return () => true;  // where nothing may be written down nothing is kept either
  }
  channel.onmessage = (event) => event.data === 'whose?' && holds() && channel.postMessage('mine');
  addEventListener('pagehide', (event) => event.persisted || localStorage.setItem(leftName, mine));
  addEventListener('storage', () => holds() || lost());
  return holds;
}

/// Keeps the folder of a game's file system; `failed` is called when the browser did not store it. Only while `holds`
/// says so.
export function makeKeeper(failed, holds) {
  let files = null, storing = false, copying = false, again = false, last = 0, times = 0;

  /// A file changed twice within one tick of the clock must still look newer than its copy.
  function stamp() {
    last = Math.max(Date.now(), last + 1);
    try {
      files.utime(`${folder}/backwise.db`, last, last);
    } catch (error) {
      // no save file: nothing to stamp
    }
  }

  function keep() {
    if (!storing || !holds()) return;
    if (copying) {
      again = true;
      return;
    }
    copying = true;
    stamp();
    files.syncfs(false, (error) => {
      copying = false;
      if (error) failed(error);
      else if (times++ === 0) navigator.storage?.persist?.().catch(() => {});
      if (again) again = false, keep();
    });
  }

  return {
    keep,
    /// How often the folder has been copied.
    times: () => times,
    busy: () => copying,
    /// Reads what was kept, before the game opens its save file. Resolves to false when storage is refused.
    open(module) {
      files = module.FS;
      files.mkdir(folder);
      return new Promise((resolve) => {
        try {
          files.mount(module.FS.filesystems.IDBFS, {}, folder);
          files.syncfs(true, (error) => resolve(storing = !error));
        } catch (error) {
          resolve(false);
        }
      });
    },
  };
}
