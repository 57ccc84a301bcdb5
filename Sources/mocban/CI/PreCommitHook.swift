/// A hook of git that lets no commit through whose part of the site has findings.
///
/// What is looked at is what is going to be committed, not what else lies in the working tree: the index is written into
/// a folder of its own, where git takes that folder for the working tree.
struct PreCommitHook {
    let site: String

    var text: String {
        """
        #!/bin/sh
        \(comment(
            "Do `mocban ci pre-commit` tạo ra. Lưu thành .git/hooks/pre-commit và cho phép chạy (chmod +x).\nKiểm tra phần sắp commit, không xem những gì chưa `git add`. Bỏ qua một lần: git commit --no-verify",
            "Made by `mocban ci pre-commit`. Save it as .git/hooks/pre-commit and make it executable (chmod +x).\nIt looks at what is going to be committed and at nothing else. To pass it by once: git commit --no-verify"))
        set -eu
        site=\(site)

        if git diff --cached --quiet -- "$site/content" "$site/templates"; then exit 0; fi
        if ! command -v mocban >/dev/null; then
            echo "\(Console.say("Chưa kiểm tra được: không thấy chương trình mocban trong PATH.", "Not checked: the program mocban is not in PATH."))" >&2
            exit 1
        fi

        since=
        if git rev-parse --quiet --verify 'HEAD^{commit}' >/dev/null; then since='--changed-since HEAD'; fi
        GIT_DIR=$(git rev-parse --absolute-git-dir)
        index=$(git rev-parse --git-path index)
        GIT_INDEX_FILE=$(cd "$(dirname "${GIT_INDEX_FILE:-$index}")" && pwd)/$(basename "${GIT_INDEX_FILE:-$index}")
        export GIT_DIR GIT_INDEX_FILE

        staged=$(mktemp -d)
        trap 'rm -rf "$staged"' EXIT
        trap 'exit 130' INT TERM HUP
        mkdir -p "$staged/$site"
        git ls-files -z -- "$site/content" "$site/templates" | git checkout-index -z --stdin --quiet --prefix="$staged/"

        if ! GIT_WORK_TREE=$staged mocban check --site "$staged/$site" --strict --quiet\(Console.language == .vi ? "" : " --lang en") $since; then
            echo "\(Console.say("Chưa commit. Hãy sửa những chỗ trên rồi `git add`; hoặc `git commit --no-verify` để bỏ qua lần này.", "Not committed. Mend the above, then git add; or git commit --no-verify to pass it by.").replacing("`", with: "\\`"))" >&2
            exit 1
        fi
        """
    }
}
