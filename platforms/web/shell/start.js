// Runs before anything else and is understood by old browsers: says plainly when one is too old for the game.
(function () {
  // A WebAssembly module that catches an exception: the newest thing the game cannot do without.
  var catches = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11];
  var good = false;
  try {
    good = 'noModule' in document.createElement('script') && !!window.ReadableStream && !!window.BroadcastChannel && !!Array.prototype.at &&
      !!new WebAssembly.Module(new Uint8Array(catches));
  } catch (error) {
    good = false;
  }
  window.backwiseTooOld = !good;
  if (good) return;
  document.addEventListener('DOMContentLoaded', function () {
    var english = !/^zh/i.test(navigator.language || '');
    document.documentElement.lang = english ? 'en' : 'zh-CN';
    document.getElementById('name').innerHTML = english ? 'Backwise' : '护腰有道';
    document.getElementById('other-name').innerHTML = english ? '护腰有道' : 'Backwise';
    document.getElementById('bar').style.display = 'none';
    document.getElementById('say').innerHTML = english
      ? 'This browser is too old<br>for the game.<br>Please update it, or open<br>this page in a recent Chrome,<br>Edge, Firefox or Safari.'
      : '这个浏览器太旧了，打不开游戏。<br>请更新浏览器，或在新版的<br>Chrome、Edge、Firefox 或 Safari<br>里打开本页。';
  });
})();
