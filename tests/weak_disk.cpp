// See weak_disk.h.
#include "weak_disk.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <set>

namespace tests {
namespace {

constexpr std::size_t sector = 512;

/// SQLite's file: a node of the disk.
struct File {
  sqlite3_file base;
  WeakDisk* disk;
  std::shared_ptr<Node> node;
  std::string folder;  ///< not yet synced after this journal was made; SQLite's own VFS does it with the file
};

File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
WeakDisk& of(sqlite3_vfs* vfs) { return *static_cast<WeakDisk*>(vfs->pAppData); }

int close_file(sqlite3_file* file) {
  of(file).~File();
  return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
  if (of(file).disk->off()) return SQLITE_IOERR_READ;
  const std::string& now = of(file).node->now;
  const auto wanted = static_cast<std::size_t>(count), from = static_cast<std::size_t>(at);
  const std::size_t there = from < now.size() ? std::min(wanted, now.size() - from) : 0;
  std::memcpy(to, now.data() + (there ? from : 0), there);
  std::memset(static_cast<char*>(to) + there, 0, wanted - there);
  return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  return of(file).disk->write_at(*of(file).node, static_cast<const char*>(bytes),
                                 static_cast<std::size_t>(count), static_cast<std::size_t>(at));
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  return of(file).disk->cut_to(*of(file).node, static_cast<std::size_t>(size));
}

int sync_file(sqlite3_file* file, int) {
  const int code = of(file).disk->sync(*of(file).node);
  if (code != SQLITE_OK || of(file).folder.empty()) return code;
  if (!of(file).disk->sync_folder(of(file).folder)) return SQLITE_IOERR_DIR_FSYNC;
  of(file).folder.clear();
  return SQLITE_OK;
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(of(file).node->now.size());
  return of(file).disk->off() ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

int lock(sqlite3_file*, int) { return SQLITE_OK; }
int is_reserved(sqlite3_file*, int* reserved) { return *reserved = 0, SQLITE_OK; }
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return static_cast<int>(sector); }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

const sqlite3_io_methods methods{1,         close_file,   read_file,      write_file, truncate_file,
                                 sync_file, size_of_file, lock,           lock,       is_reserved,
                                 control,   sector_size,  characteristics};

int open_file(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  file->pMethods = nullptr;
  int code = SQLITE_OK;
  WeakDisk& disk = of(vfs);
  const bool is_new = path && !disk.size(path);
  std::shared_ptr<Node> node =
      path ? disk.open(path, (flags & SQLITE_OPEN_CREATE) != 0, code) : std::make_shared<Node>();
  if (!node) return code;
  const bool new_journal = is_new && (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
  new (file) File{{&methods}, &disk, std::move(node), new_journal ? progress::folder_of(path) : ""};
  if (out_flags) *out_flags = flags;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* path, int sync) {
  WeakDisk& disk = of(vfs);
  if (!disk.size(path)) return SQLITE_IOERR_DELETE_NOENT;
  if (!disk.remove(path)) return SQLITE_IOERR_DELETE;
  return !sync || disk.sync_folder(progress::folder_of(path)) ? SQLITE_OK : SQLITE_IOERR_DIR_FSYNC;
}

int access(sqlite3_vfs* vfs, const char* path, int, int* there) {
  *there = of(vfs).size(path) ? 1 : 0;
  return of(vfs).off() ? SQLITE_IOERR_ACCESS : SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* path, int room, char* out) {
  sqlite3_snprintf(room, out, "%s", path);
  return SQLITE_OK;
}

}  // namespace

WeakDisk::WeakDisk() {
  static int count = 0;
  name_ = "weak-" + std::to_string(++count);
  vfs_ = *sqlite3_vfs_find(nullptr);  // its clock, its random numbers
  vfs_.iVersion = 1;
  vfs_.szOsFile = sizeof(File);
  vfs_.pNext = nullptr;
  vfs_.zName = name_.c_str();
  vfs_.pAppData = this;
  vfs_.xOpen = open_file;
  vfs_.xDelete = delete_file;
  vfs_.xAccess = access;
  vfs_.xFullPathname = full_path;
  sqlite3_vfs_register(&vfs_, 0);
}

WeakDisk::~WeakDisk() { sqlite3_vfs_unregister(&vfs_); }

void WeakDisk::set(Fault fault) {
  fault_ = fault;
  operations_ = 0;
  struck_ = false;
}

int WeakDisk::step(Work work, bool grows) {
  if (off_) return SQLITE_IOERR;
  const int number = operations_++;
  if (fault_.kind == Fault::Kind::none || number < fault_.at || (struck_ && !fault_.sticky)) return SQLITE_OK;
  switch (fault_.kind) {
    case Fault::Kind::cut:
      off_ = true;
      return SQLITE_IOERR;
    case Fault::Kind::full:
      if (work != Work::write || (fault_.sticky && !grows)) return SQLITE_OK;
      struck_ = true;
      return SQLITE_FULL;
    case Fault::Kind::sync:
      if (work != Work::sync) return SQLITE_OK;
      struck_ = true;
      return SQLITE_IOERR_FSYNC;
    default:
      struck_ = true;
      return SQLITE_IOERR;
  }
}

// --- bytes

int WeakDisk::write_at(Node& node, const char* bytes, std::size_t count, std::size_t at) {
  if (off_) return SQLITE_IOERR;
  const int code = step(Work::write, at + count > node.now.size());
  if (code != SQLITE_OK) count /= 2;
  for (std::size_t done = 0; done < count;) {  // a power cut tears between sectors
    const std::size_t from = at + done, to = std::min(at + count, (from / sector + 1) * sector);
    node.unsynced.push_back({from, std::string(bytes + done, to - from)});
    done += to - from;
  }
  if (node.now.size() < at + count) node.now.resize(at + count);
  std::copy_n(bytes, count, node.now.begin() + static_cast<std::ptrdiff_t>(at));
  return code;
}

int WeakDisk::cut_to(Node& node, std::size_t size) {
  const int code = step(Work::other);
  if (code != SQLITE_OK) return code;
  node.now.resize(std::min(size, node.now.size()));
  node.unsynced.push_back({size, {}, true});
  return SQLITE_OK;
}

int WeakDisk::sync(Node& node) {
  const int code = step(Work::sync);
  if (code != SQLITE_OK) return code;
  node.durable = node.now;
  node.unsynced.clear();
  return SQLITE_OK;
}

// --- names

void WeakDisk::apply(const Naming& naming, Names& names) {
  if (!naming.from.empty()) names.erase(naming.from);
  if (!naming.to.empty()) names[naming.to] = naming.node;
}

void WeakDisk::name(Naming naming) {
  apply(naming, names_);
  unsynced_.push_back(std::move(naming));
}

std::shared_ptr<Node> WeakDisk::open(const std::string& path, bool create, int& code) {
  if (const auto found = names_.find(path); found != names_.end() && !off_) return found->second;
  code = SQLITE_CANTOPEN;
  if (!create || off_ || step(Work::write) != SQLITE_OK) return nullptr;
  code = SQLITE_OK;
  name({"", path, std::make_shared<Node>()});
  return names_.at(path);
}

std::optional<std::uint64_t> WeakDisk::size(const std::string& path) {
  const auto found = names_.find(path);
  return found == names_.end() ? std::nullopt : std::optional<std::uint64_t>(found->second->now.size());
}

std::optional<std::string> WeakDisk::read(const std::string& path, std::size_t most) {
  const auto found = names_.find(path);
  if (off_ || found == names_.end()) return {};
  return found->second->now.substr(0, most);
}

std::vector<std::string> WeakDisk::list(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& [path, node] : names_)
    if (progress::folder_of(path) == folder && !off_) names.push_back(path.substr(folder.size() + 1));
  return names;
}

progress::Saved WeakDisk::write(const std::string& path, const std::string& bytes) {
  const auto saved = [](int code) {
    return code == SQLITE_FULL ? progress::Saved::full : progress::Saved::failed;
  };
  int code = SQLITE_OK;
  const std::shared_ptr<Node> node = open(path, true, code);
  if (!node) return saved(code);
  if (!node->now.empty() && (code = cut_to(*node, 0)) != SQLITE_OK) return saved(code);
  if ((code = write_at(*node, bytes.data(), bytes.size(), 0)) != SQLITE_OK) return saved(code);
  return (code = sync(*node)) == SQLITE_OK ? progress::Saved::yes : saved(code);
}

bool WeakDisk::rename(const std::string& from, const std::string& to) {
  const auto found = names_.find(from);
  if (found == names_.end() || step(Work::other) != SQLITE_OK) return false;
  name({from, to, std::shared_ptr<Node>(found->second)});
  return true;
}

bool WeakDisk::remove(const std::string& path) {
  if (!names_.contains(path)) return !off_;
  if (step(Work::other) != SQLITE_OK) return false;
  name({path, "", nullptr});
  return true;
}

bool WeakDisk::sync_folder(const std::string& path) {
  if (step(Work::sync) != SQLITE_OK) return false;
  std::erase_if(unsynced_, [&](const Naming& naming) {
    if (progress::folder_of(naming.to.empty() ? naming.from : naming.to) != path) return false;
    apply(naming, durable_names_);
    return true;
  });
  return true;
}

// --- the cut

namespace {

/// Which of `count` unsynced operations reached the disk.
std::vector<bool> survivors(std::size_t count, rules::Random& random) {
  std::vector<bool> there(count, false);
  const auto some = static_cast<std::ptrdiff_t>(random.below(static_cast<std::uint32_t>(count) + 1));
  switch (random.below(4)) {
    case 0:
      break;
    case 1:  // in the order of writing
      std::fill_n(there.begin(), some, true);
      break;
    case 2:  // the last ones first
      std::fill_n(there.rbegin(), some, true);
      break;
    default:
      for (std::size_t i = 0; i < count; ++i) there[i] = random.below(2) == 0;
  }
  return there;
}

}  // namespace

void WeakDisk::restart(rules::Random& random) {
  off_ = false;
  set({});
  std::set<std::shared_ptr<Node>> nodes;
  for (const Names* names : {&names_, &durable_names_})
    for (const auto& [path, node] : *names) nodes.insert(node);
  std::vector<std::shared_ptr<Node>> ordered;  // by path, so that a seed always means the same cut
  for (const Names* names : {&durable_names_, &names_})
    for (const auto& [path, node] : *names)
      if (nodes.erase(node) > 0) ordered.push_back(node);
  for (const std::shared_ptr<Node>& node : ordered) {
    const std::vector<bool> there = survivors(node->unsynced.size(), random);
    for (std::size_t i = 0; i < there.size(); ++i) {
      const Node::Piece& piece = node->unsynced[i];
      if (!there[i]) continue;
      const std::size_t size = std::max(node->durable.size(), piece.at + piece.bytes.size());
      node->durable.resize(piece.cuts ? std::min(node->durable.size(), piece.at) : size);
      std::copy(piece.bytes.begin(), piece.bytes.end(),
                node->durable.begin() + static_cast<std::ptrdiff_t>(piece.cuts ? 0 : piece.at));
    }
    node->now = node->durable;
    node->unsynced.clear();
  }
  const std::vector<bool> there = survivors(unsynced_.size(), random);
  for (std::size_t i = 0; i < there.size(); ++i)
    if (there[i]) apply(unsynced_[i], durable_names_);
  unsynced_.clear();
  names_ = durable_names_;
}

WeakDisk::Image WeakDisk::image() const {
  Image files;
  for (const auto& [path, node] : names_) files[path] = node->now;
  return files;
}

void WeakDisk::load(const Image& image) {
  names_.clear();
  unsynced_.clear();
  for (const auto& [path, bytes] : image) names_[path] = std::make_shared<Node>(Node{bytes, bytes, {}});
  durable_names_ = names_;
}

std::vector<std::string> WeakDisk::paths() const {
  std::vector<std::string> all;
  for (const auto& [path, node] : names_) all.push_back(path);
  return all;
}

}  // namespace tests
