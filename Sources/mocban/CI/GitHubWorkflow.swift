/// A workflow of GitHub Actions that checks pull requests and publishes to GitHub Pages.
struct GitHubWorkflow {
    let site: String

    var text: String {
        let option = CILines.option(site: site)
        return """
            \(comment(
                "Do `mocban ci github` tạo ra (mocban \(Mocban.version)). Lưu thành .github/workflows/portal.yml.\nTrong Settings: Pages > Source chọn GitHub Actions; Secrets and variables > Actions > Variables đặt hai biến:\nMOCBAN_URL là nơi tải tệp chương trình mocban, MOCBAN_SHA256 là mã SHA-256 của tệp ấy (cả hai ở bản phát hành).\nChương trình chỉ tải một lần cho mỗi bản, không biên dịch ở đây.",
                "Made by `mocban ci github` (mocban \(Mocban.version)). Save it as .github/workflows/portal.yml.\nIn Settings: Pages > Source is GitHub Actions; Secrets and variables > Actions > Variables has two variables:\nMOCBAN_URL, where the program mocban is fetched, and MOCBAN_SHA256, the SHA-256 of that file (both belong to a release).\nThe program is fetched once a release and never compiled here."))
            name: \(Console.say("Cổng thông tin", "Portal"))

            on:
              push:
                branches: [main]
              pull_request:
              schedule:
            \(comment("0 giờ 10 hằng ngày, giờ Việt Nam: bài hẹn giờ được đăng, bài hết hạn được gỡ.", "00:10 every day in Vietnam: scheduled items appear, expired ones go.", indent: "    "))
                - cron: "10 17 * * *"
              workflow_dispatch:

            permissions:
              contents: read

            concurrency:
              group: portal-${{ github.ref }}
              cancel-in-progress: ${{ github.event_name == 'pull_request' }}

            env:
              MOCBAN_URL: ${{ vars.MOCBAN_URL }}
              MOCBAN_SHA256: ${{ vars.MOCBAN_SHA256 }}

            jobs:
            \(comment("Yêu cầu kéo: chỉ báo về những gì nhánh đã đổi, ghi chú ngay tại dòng.", "Pull requests: what the branch has changed, marked at its lines.", indent: "  "))
              check:
                if: github.event_name == 'pull_request'
                runs-on: ubuntu-24.04
                timeout-minutes: 10
                steps:
            \(checkout(depth: true))
            \(program)
                  - name: \(Console.say("Kiểm tra", "Check"))
                    run: mocban check\(option) --strict --format github --changed-since "origin/$GITHUB_BASE_REF"

              build:
                if: github.event_name != 'pull_request'
                runs-on: ubuntu-24.04
                timeout-minutes: 10
                steps:
            \(checkout(depth: false))
            \(program)
            \(comment("Lần dựng trước: tệp có mã trong tên được giữ thêm một lần dựng.", "The build before: files with a hash in their names stay for one more.", indent: "      "))
                  - uses: actions/cache@v4
                    with:
                      path: \(CILines.output(site: site))
                      key: public-${{ github.run_id }}
                      restore-keys: public-
                  - name: \(Console.say("Kiểm tra và dựng trang", "Check and build"))
                    run: mocban build\(option) --format github
                  - uses: actions/upload-pages-artifact@v3
                    with:
                      path: \(CILines.output(site: site))

              publish:
                needs: build
                runs-on: ubuntu-24.04
                timeout-minutes: 10
                permissions:
                  pages: write
                  id-token: write
                environment:
                  name: github-pages
                  url: ${{ steps.pages.outputs.page_url }}
                steps:
                  - id: pages
                    uses: actions/deploy-pages@v4

            \(comment("Mỗi ngày: việc sắp đến hạn trong 30 ngày; đỏ khi có việc quá hạn, mà trang vẫn được đăng.", "Every day: what is due within 30 days; red where something is overdue, and the site is published all the same.", indent: "  "))
              duties:
                if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
                runs-on: ubuntu-24.04
                timeout-minutes: 10
                steps:
            \(checkout(depth: false))
            \(program)
                  - name: \(Console.say("Nghĩa vụ của các kế hoạch", "Duties of plans"))
                    run: |
            \(CILines.duties(site: site).map { "          " + $0 }.joined(separator: "\n"))
            """
    }

    /// - Parameter depth: whether the history is fetched, with which changes are compared.
    private func checkout(depth: Bool) -> String {
        "      - uses: actions/checkout@v4" + (depth ? "\n        with:\n          fetch-depth: 0" : "")
    }

    private var program: String {
        let lines = CILines.install(into: "$HOME/.cache/mocban") + ["echo \"$HOME/.cache/mocban\" >> \"$GITHUB_PATH\""]
        return """
                  - uses: actions/cache@v4
                    with:
                      path: ~/.cache/mocban
                      key: mocban-${{ vars.MOCBAN_SHA256 }}
                  - name: mocban
                    run: |
            \(lines.map { "          " + $0 }.joined(separator: "\n"))
            """
    }
}
