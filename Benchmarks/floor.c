// The least that any generator must do: list and read a corpus' Markdown files, split off the front matter, run
// libcmark over each body, and write as many files of the same sizes at the same paths as a finished site has.
// What stands in the files is arbitrary, the rendered HTML first. A real generator also checks, links and lists.
//
//   floor manifest TREE > FILE                  the folders, and the files with their sizes, of a finished site
//   floor build CONTENT MANIFEST OUT THREADS    OUT must not exist
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static void die(const char *what, const char *path) {
    fprintf(stderr, "floor: %s %s: %s\n", what, path, strerror(errno));
    exit(2);
}

static void *need(void *memory) {
    if (!memory) die("no memory", "");
    return memory;
}

// A growing list of paths.
struct list {
    char **paths;
    size_t count, room;
};

static void add(struct list *list, char *path) {
    if (list->count == list->room) {
        list->room = list->room ? list->room * 2 : 1024;
        list->paths = need(realloc(list->paths, list->room * sizeof *list->paths));
    }
    list->paths[list->count++] = path;
}

static char *join(const char *folder, const char *name) {
    char *path = need(malloc(strlen(folder) + strlen(name) + 2));
    sprintf(path, "%s/%s", folder, name);
    return path;
}

// All files below FOLDER.
static void walk(const char *folder, struct list *files) {
    DIR *stream = opendir(folder);
    if (!stream) die("opendir", folder);
    for (struct dirent *entry; (entry = readdir(stream));) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        char *path = join(folder, entry->d_name);
        if (entry->d_type == DT_DIR) {
            walk(path, files);
            free(path);
        } else {
            add(files, path);
        }
    }
    closedir(stream);
}

// One line a folder (d), a file (f), or a file that is alone in its folder (a): the worker that writes such a
// file makes the folder too, as most folders of a site are of this kind and their making is worth sharing out.
static void print_folder(const char *folder, size_t skip) {
    struct list folders = {0}, files = {0};
    DIR *stream = opendir(folder);
    if (!stream) die("opendir", folder);
    for (struct dirent *entry; (entry = readdir(stream));) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        add(entry->d_type == DT_DIR ? &folders : &files, join(folder, entry->d_name));
    }
    closedir(stream);
    int alone = files.count == 1 && folders.count == 0 && strlen(folder) > skip;
    if (!alone && strlen(folder) > skip) printf("d 0 %s\n", folder + skip);
    for (size_t i = 0; i < files.count; i++) {
        struct stat status;
        if (lstat(files.paths[i], &status)) die("lstat", files.paths[i]);
        printf("%c %lld %s\n", alone ? 'a' : 'f', (long long)status.st_size, files.paths[i] + skip);
        free(files.paths[i]);
    }
    for (size_t i = 0; i < folders.count; i++) {
        print_folder(folders.paths[i], skip);
        free(folders.paths[i]);
    }
    free(files.paths);
    free(folders.paths);
}

static int manifest(const char *tree) {
    print_folder(tree, strlen(tree) + 1);
    return fflush(stdout) ? 2 : 0;
}

// Shared by the threads; only the counter changes once they run.
static struct {
    struct list sources, targets;
    size_t *sizes;
    char *alone;
    int out;
    atomic_size_t next;
} work;

static char filler[1 << 16];

// Reads one file into a buffer that is used again; returns its length.
static size_t read_file(const char *path, char **buffer, size_t *room) {
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) die("open", path);
    if ((size_t)status.st_size + 1 > *room) {
        *room = (size_t)status.st_size * 2 + 1;
        *buffer = need(realloc(*buffer, *room));
    }
    size_t length = 0;
    for (ssize_t got; (got = read(file, *buffer + length, *room - 1 - length)) > 0;) length += (size_t)got;
    close(file);
    (*buffer)[length] = 0;
    return length;
}

// The HTML of a file's body, to be freed.
static char *render(const char *path, char **buffer, size_t *room) {
    size_t length = read_file(path, buffer, room);
    const char *body = *buffer;
    if (length > 4 && !memcmp(body, "---\n", 4)) {
        const char *end = strstr(body + 3, "\n---\n");
        if (end) body = end + 5;
    }
    return cmark_markdown_to_html(body, length - (size_t)(body - *buffer), CMARK_OPT_DEFAULT);
}

static void make_folder_of(const char *path) {
    char folder[4096];
    const char *end = strrchr(path, '/');
    size_t length = (size_t)(end - path);
    if (length >= sizeof folder) die("path too long", path);
    memcpy(folder, path, length);
    folder[length] = 0;
    if (mkdirat(work.out, folder, 0755)) die("mkdir", folder);
}

static void write_file(const char *path, const char *html, size_t size) {
    int file = openat(work.out, path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (file < 0) die("create", path);
    size_t first = strlen(html);
    if (first > size) first = size;
    for (size_t done = 0; done < size;) {
        size_t fill = size - (done > first ? done : first);
        struct iovec parts[2] = {{(void *)(html + done), done < first ? first - done : 0},
                                 {filler, fill < sizeof filler ? fill : sizeof filler}};
        ssize_t written = writev(file, parts, 2);
        if (written < 0) die("write", path);
        done += (size_t)written;
    }
    if (close(file)) die("close", path);
}

static void *worker(void *unused) {
    char *buffer = NULL;
    size_t room = 0;
    size_t total = work.sources.count > work.targets.count ? work.sources.count : work.targets.count;
    // A few at a time, so that the counter is seldom touched.
    enum { chunk = 16 };
    for (size_t i; (i = atomic_fetch_add(&work.next, chunk)) < total;) {
        for (size_t k = i; k < i + chunk && k < total; k++) {
            char *html = k < work.sources.count ? render(work.sources.paths[k], &buffer, &room) : NULL;
            if (k < work.targets.count) {
                if (work.alone[k]) make_folder_of(work.targets.paths[k]);
                write_file(work.targets.paths[k], html ? html : "", work.sizes[k]);
            }
            free(html);
        }
    }
    free(buffer);
    return unused;
}

// Makes the folders that hold more than one thing and keeps the files for the workers.
static void read_manifest(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) die("open", path);
    char *line = NULL;
    size_t room = 0, sizes = 0;
    while (getline(&line, &room, file) > 0) {
        char kind;
        long long size;
        int start = 0;
        line[strcspn(line, "\n")] = 0;
        if (sscanf(line, "%c %lld %n", &kind, &size, &start) < 2 || !start) continue;
        if (kind == 'd') {
            if (mkdirat(work.out, line + start, 0755)) die("mkdir", line + start);
            continue;
        }
        if (work.targets.count == sizes) {
            sizes = sizes ? sizes * 2 : 1024;
            work.sizes = need(realloc(work.sizes, sizes * sizeof *work.sizes));
            work.alone = need(realloc(work.alone, sizes));
        }
        work.sizes[work.targets.count] = (size_t)size;
        work.alone[work.targets.count] = kind == 'a';
        add(&work.targets, need(strdup(line + start)));
    }
    free(line);
    fclose(file);
}

static int build(const char *content, const char *plan, const char *out, int threads) {
    struct list files = {0};
    memset(filler, ' ', sizeof filler);
    if (mkdir(out, 0755)) die("mkdir", out);
    work.out = open(out, O_RDONLY | O_DIRECTORY);
    if (work.out < 0) die("open", out);
    walk(content, &files);
    for (size_t i = 0; i < files.count; i++) {
        size_t length = strlen(files.paths[i]);
        if (length > 3 && !strcmp(files.paths[i] + length - 3, ".md")) add(&work.sources, files.paths[i]);
    }
    read_manifest(plan);
    pthread_t ids[256];
    if (threads < 1) threads = 1;
    if (threads > 256) threads = 256;
    for (int i = 1; i < threads; i++)
        if ((errno = pthread_create(&ids[i], NULL, worker, NULL))) die("thread", "");
    worker(NULL);
    for (int i = 1; i < threads; i++) pthread_join(ids[i], NULL);
    return 0;
}

int main(int count, char **arguments) {
    if (count == 3 && !strcmp(arguments[1], "manifest")) return manifest(arguments[2]);
    if (count == 6 && !strcmp(arguments[1], "build"))
        return build(arguments[2], arguments[3], arguments[4], atoi(arguments[5]));
    fprintf(stderr, "floor manifest TREE > FILE\nfloor build CONTENT MANIFEST OUT THREADS\n");
    return 2;
}
