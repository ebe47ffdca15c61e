class Klachten < Formula
  desc "Git-backed register of complaints that judges its own procedure"
  homepage "{{REPOSITORY}}"
  version "{{VERSION}}"
  license any_of: ["MIT", "Apache-2.0"]

  on_macos do
    on_arm do
      url "{{REPOSITORY}}/releases/download/v{{VERSION}}/klachten-v{{VERSION}}-aarch64-apple-darwin.tar.gz"
      sha256 "{{SUM_MAC_ARM}}"
    end
    on_intel do
      url "{{REPOSITORY}}/releases/download/v{{VERSION}}/klachten-v{{VERSION}}-x86_64-apple-darwin.tar.gz"
      sha256 "{{SUM_MAC_INTEL}}"
    end
  end

  on_linux do
    on_arm do
      url "{{REPOSITORY}}/releases/download/v{{VERSION}}/klachten-v{{VERSION}}-aarch64-unknown-linux-musl.tar.gz"
      sha256 "{{SUM_LINUX_ARM}}"
    end
    on_intel do
      url "{{REPOSITORY}}/releases/download/v{{VERSION}}/klachten-v{{VERSION}}-x86_64-unknown-linux-musl.tar.gz"
      sha256 "{{SUM_LINUX_INTEL}}"
    end
  end

  def install
    bin.install "klachten"
    man1.install Dir["man/*.1"]
    bash_completion.install "completions/klachten.bash" => "klachten"
    zsh_completion.install "completions/klachten.zsh" => "_klachten"
    fish_completion.install "completions/klachten.fish"
    doc.install "handleiding.md"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/klachten --version")
    system bin/"klachten", "init", "register", "--organisatie", "Proef"
    system bin/"klachten", "-C", "register", "check"
  end
end
