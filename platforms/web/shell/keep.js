// Where progress lies: the save file's folder, copied between memory and the browser's IndexedDB.
// One copy at a time; a tab that does not hold the lock never copies.

const lockName = 'backwise';
const folder = '/save';

/// Resolves when this tab alone may play; `told` is called when another tab plays and this one must wait.
export function holdAlone(told) {
  if (navigator.locks) return holdLock(told);
  return holdChannel(told);  // a page without https, as from a stick's small server, has no locks
}

function holdLock(told) {
  const untilTheTabIsGone = () => new Promise(() => {});
  return new Promise((resolve) => {
    const hold = () => (resolve(), untilTheTabIsGone());
    navigator.locks.request(lockName, {ifAvailable: true}, (lock) => {
      if (lock) return hold();
      told();
      navigator.locks.request(lockName, hold);
      return undefined;
    });
  });
}

async function holdChannel(told) {
  const channel = new BroadcastChannel(lockName);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  let taken = true;
  while (taken) {
    taken = false;
    channel.onmessage = (event) => (taken ||= event.data === 'mine');
    channel.postMessage('whose?');
    await pause(400);
    if (taken) told(), await pause(600);
  }
  channel.onmessage = (event) => event.data === 'whose?' && channel.postMessage('mine');
}

/// Keeps the folder of a game's file system; `failed` is called when the browser did not store it.
export function makeKeeper(failed) {
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
    if (!storing) return;
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
