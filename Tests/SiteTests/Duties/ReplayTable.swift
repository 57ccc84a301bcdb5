/// What the plans' own words ask for in 2024 and what came of it, worked out by hand from the plans and from the list of
/// items and evidence; the program had no part in it.
///
/// A line: duty | unit | periods | channel | then for each period the last day in time (`*`: the plan names none) and how
/// it stood on 1 February 2025: state, posted/declared, days late.
/// Units are separated by blanks and each stands for a line of its own.
enum ReplayTable {
    /// Kế hoạch 10/KH-STTTT, signed on 27/02/2024. Mục 4.1: "chậm nhất 20/3; 20/6; 20/9; 20/12", the day included, one on
    /// each of two channels. Mục 4.2: "chậm nhất ngày 25 hằng tháng". Heads of rooms: "chậm nhất ngày 05 tháng sau".
    static let socTrang = """
        tin-hang-quy | van-phong | Q1 | chuyen-trang-cchc | 03-20 met 0/1
        tin-hang-quy | van-phong | Q1 | cong-tinh | 03-20 met 0/1
        tin-hang-quy | phong-tt-bc-xb | Q2 | chuyen-trang-cchc | 06-20 met 0/1
        tin-hang-quy | phong-tt-bc-xb | Q2 | cong-tinh | 06-20 met-late 0/1 +1
        tin-hang-quy | phong-cds | Q3 | chuyen-trang-cchc | 09-20 met-late 0/1 +1
        tin-hang-quy | phong-cds | Q3 | cong-tinh | 09-20 overdue 0/0
        tin-hang-quy | thanh-tra | Q4 | chuyen-trang-cchc | 12-20 overdue 0/0
        tin-hang-quy | thanh-tra | Q4 | cong-tinh | 12-20 met 0/1
        tin-hang-thang | van-phong | 01 02 03 | cong-so | 01-25 exempt 0/1 | 02-25 exempt 0/0 | 03-25 met 0/1
        tin-hang-thang | phong-tt-bc-xb | 04 05 06 | cong-so | 04-25 met 0/1 | 05-25 met-late 0/1 +1 | 06-25 overdue 0/0
        tin-hang-thang | phong-cds | 07 08 09 | cong-so | 07-25 overdue 0/0 | 08-25 overdue 0/0 | 09-25 met 0/2 +1
        tin-hang-thang | thanh-tra | 10 11 12 | cong-so | 10-25 met-late 0/2 +1 +6 | 11-25 overdue 0/0 | 12-25 overdue 0/0
        bao-cao-thang-cua-phong | phong-tt-bc-xb | 01 02 03 | - | 02-05 exempt 0/0 | 03-05 overdue 0/0 | 04-05 met 0/1
        bao-cao-thang-cua-phong | phong-cds | 01 02 03 | - | 02-05 exempt 0/0 | 03-05 overdue 0/0 | 04-05 met-late 0/1 +1
        bao-cao-thang-cua-phong | thanh-tra | 01 02 03 | - | 02-05 exempt 0/0 | 03-05 overdue 0/0 | 04-05 met 0/1
        bao-cao-thang-cua-phong | tt-cong-nghe-so | 01 02 03 | - | 02-05 exempt 0/0 | 03-05 overdue 0/0 | 04-05 overdue 0/0
        bao-cao-thang-cua-phong | phong-tt-bc-xb phong-cds thanh-tra tt-cong-nghe-so | 04 05 06 07 | - | 05-05 overdue 0/0 | 06-05 overdue 0/0 | 07-05 overdue 0/0 | 08-05 overdue 0/0
        bao-cao-thang-cua-phong | phong-tt-bc-xb phong-cds thanh-tra tt-cong-nghe-so | 08 09 10 11 | - | 09-05 overdue 0/0 | 10-05 overdue 0/0 | 11-05 overdue 0/0 | 12-05 overdue 0/0
        bao-cao-thang-cua-phong | phong-tt-bc-xb phong-cds tt-cong-nghe-so | 12 | - | 2025-01-05 overdue 0/0
        bao-cao-thang-cua-phong | thanh-tra | 12 | - | 2025-01-05 met 0/1
        bao-cao-quy | van-phong | Q1 Q2 Q3 Q4 | - | 03-31* met 0/1 | 06-30* met-late 0/1 +1 | 09-30* met-undated 0/1 | 12-31* overdue 0/0
        bao-cao-6-thang | van-phong | H1 H2 | - | 06-30* met 0/1 | 12-31* overdue 0/0
        bao-cao-nam | van-phong | year | - | 12-31* overdue 0/0
        """

    /// "Báo cáo 6 tháng trước ngày 30/6, năm trước ngày 10/12": 29 June and 9 December are the last days in time.
    static let quangNam = """
        bao-cao-6-thang | so-noi-vu | year | - | 06-29 met 0/1
        bao-cao-6-thang | so-vhttdl | year | - | 06-29 met-late 0/1 +1
        bao-cao-6-thang | so-tai-chinh | year | - | 06-29 met 0/1
        bao-cao-6-thang | van-phong-ubnd | year | - | 06-29 overdue 0/0
        bao-cao-nam | so-noi-vu | year | - | 12-09 met 0/1
        bao-cao-nam | so-vhttdl | year | - | 12-09 met-late 0/1 +1
        bao-cao-nam | so-tai-chinh | year | - | 12-09 met-late 0/1 +2
        bao-cao-nam | van-phong-ubnd | year | - | 12-09 overdue 0/0
        tong-hop-6-thang | so-tttt | H1 H2 | - | 06-30* met 0/1 | 12-31* overdue 0/0
        tong-hop-nam | so-tttt | year | - | 12-31* overdue 0/0
        """

    /// Kế hoạch 136/KH-STTTT: "định kỳ hằng quý báo cáo Lãnh đạo Sở", without a day. The year's report was posted.
    static let giaLai = """
        bao-cao-quy | van-phong | Q1 Q2 Q3 Q4 | - | 03-31* met 0/1 | 06-30* overdue 0/0 | 09-30* overdue 0/0 | 12-31* overdue 0/0
        so-ket-tong-ket | van-phong | year | - | 12-31* met 1/0
        """

    /// "12 tin/năm, mỗi tháng 1 tin", "4 tiểu phẩm/năm, mỗi quý 1", "ít nhất 01 tin/năm", "4 tin/năm, mỗi quý 1 tin": no
    /// channel, no day but 10/12 for the results, "trước ngày", and the fourth quarter's end for Phòng Nội vụ.
    static let kienTuong = """
        kt-1 | tt-vhtt-tt | 01 02 03 04 | - | 01-31* met 1/0 | 02-29* met 2/0 | 03-31* met 0/1 | 04-30* met 1/0
        kt-1 | tt-vhtt-tt | 05 06 07 08 | - | 05-31* overdue 0/0 | 06-30* overdue 0/0 | 07-31* overdue 0/0 | 08-31* overdue 0/0
        kt-1 | tt-vhtt-tt | 09 10 11 12 | - | 09-30* overdue 0/0 | 10-31* overdue 0/0 | 11-30* overdue 0/0 | 12-31* met 1/0
        kt-2 | tt-vhtt-tt | Q1 Q2 Q3 Q4 | - | 03-31* met 1/0 | 06-30* met-late 1/0 +2 | 09-30* met 1/0 | 12-31* overdue 0/0
        kt-3 | phong-noi-vu phong-vhtt | year | - | 12-31* met 1/0
        kt-3 | van-phong tt-hcc | year | - | 12-31* overdue 0/0
        kt-4 | phuong-1 | Q1 Q2 Q3 Q4 | - | 03-31* met 1/0 | 06-30* met 1/0 | 09-30* met 1/0 | 12-31* met 1/0
        kt-4 | phuong-2 | Q1 Q2 Q3 Q4 | - | 03-31* overdue 0/0 | 06-30* met 1/0 | 09-30* overdue 0/0 | 12-31* overdue 0/0
        kt-4 | phuong-3 xa-binh-hiep xa-binh-tan xa-thanh-hung xa-thanh-tri xa-tuyen-thanh | Q1 Q2 Q3 Q4 | - | 03-31* overdue 0/0 | 06-30* overdue 0/0 | 09-30* overdue 0/0 | 12-31* overdue 0/0
        bao-cao-quy-xa-phuong | phuong-1 phuong-2 phuong-3 xa-binh-hiep xa-binh-tan xa-thanh-hung xa-thanh-tri xa-tuyen-thanh | Q1 Q2 Q3 Q4 | - | 03-31* overdue 0/0 | 06-30* overdue 0/0 | 09-30* overdue 0/0 | 12-31* overdue 0/0
        bao-cao-6-thang-xa-phuong | phuong-1 phuong-2 phuong-3 xa-binh-hiep xa-binh-tan xa-thanh-hung xa-thanh-tri xa-tuyen-thanh | H1 H2 | - | 06-30* overdue 0/0 | 12-31* overdue 0/0
        bao-cao-nam-xa-phuong | phuong-1 phuong-2 phuong-3 xa-binh-hiep xa-binh-tan xa-thanh-hung xa-thanh-tri xa-tuyen-thanh | year | - | 12-31* overdue 0/0
        bao-cao-co-quan-chuyen-mon | phong-noi-vu van-phong phong-vhtt tt-hcc | year | - | 12-31* overdue 0/0
        thong-bao-ket-qua-cham-diem | tt-vhtt-tt | year | - | 12-09 met-late 0/1 +1
        bao-cao-phong-noi-vu | phong-noi-vu | year | - | 12-31 overdue 0/0
        """

    static let plans = [
        ("soc-trang", "soc-trang/so-tttt", socTrang), ("quang-nam", "quang-nam", quangNam),
        ("gia-lai", "gia-lai/so-tttt", giaLai), ("kien-tuong", "long-an/kien-tuong", kienTuong),
    ]

    /// One line for each obligation, in the order of bytes.
    static var rows: [String] {
        plans.flatMap { plan, branch, table in
            ReplaySite.lines(table).flatMap { parts -> [String] in
                let periods = parts[2].split(separator: " ").map { $0 == "year" ? "2024" : "2024-\($0)" }
                return parts[1].split(separator: " ").flatMap { unit in
                    zip(periods, parts.dropFirst(4)).map { period, standing in
                        let standing = standing.hasPrefix("2025-") ? standing : "2024-" + standing
                        return "\(plan) \(parts[0]) \(branch)/\(unit) \(period) \(parts[3]) \(standing)"
                    }
                }
            }
        }.sorted()
    }
}
