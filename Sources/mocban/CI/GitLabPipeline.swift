/// A pipeline of GitLab CI/CD that checks merge requests and publishes to GitLab Pages.
struct GitLabPipeline {
    let site: String

    var text: String {
        let option = CILines.option(site: site)
        let output = CILines.output(site: site)
        let changed = "--changed-since \"$CI_MERGE_REQUEST_DIFF_BASE_SHA\""
        return """
            \(comment(
                "Do `mocban ci gitlab` tạo ra (mocban \(Mocban.version)). Lưu thành .gitlab-ci.yml.\nTrong Settings > CI/CD > Variables đặt hai biến (không đánh dấu Protected nếu muốn kiểm tra mọi nhánh):\nMOCBAN_URL là nơi tải tệp chương trình mocban, MOCBAN_SHA256 là mã SHA-256 của tệp ấy (cả hai ở bản phát hành).\nTrong Build > Pipeline schedules đặt lịch chạy hằng ngày, ví dụ `10 0 * * *` theo giờ Việt Nam: bài hẹn giờ được đăng, bài hết hạn được gỡ.",
                "Made by `mocban ci gitlab` (mocban \(Mocban.version)). Save it as .gitlab-ci.yml.\nSettings > CI/CD > Variables has two variables (not Protected if all branches are to be checked):\nMOCBAN_URL, where the program mocban is fetched, and MOCBAN_SHA256, the SHA-256 of that file (both belong to a release).\nBuild > Pipeline schedules runs it every day, for example `10 0 * * *` by Vietnam's time: scheduled items appear, expired ones go."))
            image: debian:12-slim

            variables:
              GIT_DEPTH: "0"

            stages: [check, deploy]

            workflow:
              rules:
                - if: $CI_PIPELINE_SOURCE == "merge_request_event"
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

            .mocban:
              timeout: 10 minutes
              cache: &program
                key: mocban-$MOCBAN_SHA256
                paths: [.cache/mocban]
              before_script:
                - apt-get update -q
                - apt-get install -q -y --no-install-recommends ca-certificates curl git
            \(CILines.install(into: ".cache/mocban").map { "    - " + quoted($0) }.joined(separator: "\n"))
                - export PATH="$PWD/.cache/mocban:$PATH"

            \(comment("Yêu cầu hợp nhất: chỉ báo về những gì nhánh đã đổi, ở ngay dòng (Code Quality) và trong nhật ký.", "Merge requests: what the branch has changed, at its lines (Code Quality) and in the log."))
            check:
              extends: .mocban
              stage: check
              rules:
                - if: $CI_PIPELINE_SOURCE == "merge_request_event"
              script:
                - mocban check\(option) --strict --quiet --format gitlab \(changed) > gl-code-quality-report.json || true
                - mocban check\(option) --strict \(changed)
              artifacts:
                when: always
                reports:
                  codequality: gl-code-quality-report.json

            pages:
              extends: .mocban
              stage: deploy
              rules:
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
            \(comment("Lần dựng trước: tệp có mã trong tên được giữ thêm một lần dựng.", "The build before: files with a hash in their names stay for one more.", indent: "  "))
              cache:
                - *program
                - key: public
                  paths: [\(output)]
              script:
                - mocban build\(option) --compress\(site == "." ? "" : "\n    - rm -rf public && cp -a \(output) public")
              artifacts:
                paths: [public]

            \(comment("Theo lịch: việc sắp đến hạn trong 30 ngày; cảnh báo khi có việc quá hạn, mà trang vẫn được đăng.", "On schedule: what is due within 30 days; a warning where something is overdue, and the site is published all the same."))
            duties:
              extends: .mocban
              stage: check
              rules:
                - if: $CI_PIPELINE_SOURCE == "schedule"
              allow_failure: true
              script:
            \(CILines.duties(site: site).map { "    - " + $0 }.joined(separator: "\n"))
            """
    }

    /// In single quotes, so that a colon in a shell line means nothing to YAML.
    private func quoted(_ line: String) -> String { "'" + line.replacing("'", with: "''") + "'" }
}
